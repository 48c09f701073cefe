import { pointsAttribute, radarPoints, radarRing } from '~/domain/competencies/radar';

const SIZE = 240;
const CENTRE = { x: SIZE / 2, y: SIZE / 2 };
const RADIUS = 78;

/** A radar of values 0…10000 with their names; it always stands beside its table, so it is hidden from screen readers. */
export function Radar({ values }: { values: { name: string; value: number | null }[] }) {
  const corners = values.length;
  const ends = radarRing(corners, 10_000, CENTRE, RADIUS);
  const names = radarRing(corners, 10_000, CENTRE, RADIUS * 1.22);
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} className="mx-auto w-full max-w-[17rem]" aria-hidden>
      {[2500, 5000, 7500, 10_000].map((value) => (
        <polygon key={value} points={pointsAttribute(radarRing(corners, value, CENTRE, RADIUS))} className="fill-none stroke-line" />
      ))}
      {ends.map((end, index) => (
        <line key={index} x1={CENTRE.x} y1={CENTRE.y} x2={end.x} y2={end.y} className="stroke-line" />
      ))}
      <polygon points={pointsAttribute(radarPoints(values.map((entry) => entry.value ?? 0), CENTRE, RADIUS))} className="fill-accent/25 stroke-accent" strokeWidth={2} />
      {values.map((entry, index) => (
        <text key={entry.name} x={names[index]?.x} y={names[index]?.y} textAnchor="middle" dominantBaseline="middle" className="fill-ink text-[11px]">
          {entry.name}
        </text>
      ))}
    </svg>
  );
}
