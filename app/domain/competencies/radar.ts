export type Point = { x: number; y: number };

/**
 * Corners of a radar chart's polygon: the first value upwards, then clockwise. `values`: 0…10000 (others are clamped);
 * `radius`: where 10000 lies, in the drawing's units. Coordinates are rounded to two decimals, so that markup is stable.
 */
export function radarPoints(values: readonly number[], centre: Point, radius: number): Point[] {
  return values.map((value, at) => {
    const angle = (2 * Math.PI * at) / values.length - Math.PI / 2;
    const reach = (radius * Math.min(10_000, Math.max(0, value))) / 10_000;
    return { x: rounded(centre.x + reach * Math.cos(angle)), y: rounded(centre.y + reach * Math.sin(angle)) };
  });
}

/** A ring of the grid, or the ends of the axes: every corner at the same `value`. */
export function radarRing(corners: number, value: number, centre: Point, radius: number): Point[] {
  return radarPoints(Array.from({ length: corners }, () => value), centre, radius);
}

/** The `points` attribute of an SVG polygon. */
export function pointsAttribute(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${x},${y}`).join(' ');
}

function rounded(value: number): number {
  // `+ 0` turns -0 into 0.
  return Math.round(value * 100) / 100 + 0;
}
