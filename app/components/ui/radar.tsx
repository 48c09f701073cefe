import { pointsAttribute, radarPoints, radarRing } from '~/domain/competencies/radar';

const WIDTH = 320;
const HEIGHT = 232;
const CENTRE = { x: WIDTH / 2, y: HEIGHT / 2 };
const RADIUS = 78;

/** A radar of values 0…10000 with their names; it always stands beside its table, so it is hidden from screen readers. */
export function Radar({ values }: { values: { name: string; value: number | null }[] }) {
  const corners = values.length;
  const ends = radarRing(corners, 10_000, CENTRE, RADIUS);
  const names = radarRing(corners, 10_000, CENTRE, RADIUS * 1.12);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="mx-auto w-full max-w-[20rem]" aria-hidden>
      {[2500, 5000, 7500, 10_000].map((value) => (
        <polygon key={value} points={pointsAttribute(radarRing(corners, value, CENTRE, RADIUS))} className="fill-none stroke-line" />
      ))}
      {ends.map((end, index) => (
        <line key={index} x1={CENTRE.x} y1={CENTRE.y} x2={end.x} y2={end.y} className="stroke-line" />
      ))}
      <polygon points={pointsAttribute(radarPoints(values.map((entry) => entry.value ?? 0), CENTRE, RADIUS))} className="fill-accent/25 stroke-accent" strokeWidth={2} />
      {values.map((entry, index) => (
        <text key={entry.name} x={names[index]?.x} y={names[index]?.y} textAnchor={anchorOf(names[index]?.x ?? 0)} dominantBaseline="middle" className="fill-ink text-[11px]">
          {entry.name}
        </text>
      ))}
    </svg>
  );
}

/** Names at the sides grow outwards, so that none is cut off. */
function anchorOf(x: number): 'start' | 'middle' | 'end' {
  if (Math.abs(x - CENTRE.x) < 1) return 'middle';
  return x > CENTRE.x ? 'start' : 'end';
}
