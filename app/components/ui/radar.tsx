/** A radar of values 0…10000 with its names; always stands beside its table, so it is hidden from screen readers. */
export function Radar({ values }: { values: { name: string; value: number | null }[] }) {
  const size = 240;
  const centre = size / 2;
  const radius = 78;
  const point = (index: number, share: number) => {
    const angle = (index / values.length) * 2 * Math.PI - Math.PI / 2;
    return [centre + Math.cos(angle) * radius * share, centre + Math.sin(angle) * radius * share] as const;
  };
  const ring = (share: number) => values.map((_, index) => point(index, share).map((n) => n.toFixed(1)).join(',')).join(' ');
  const shape = values.map((entry, index) => point(index, (entry.value ?? 0) / 10_000).map((n) => n.toFixed(1)).join(',')).join(' ');
  return (
    <svg viewBox={`0 0 ${size} ${size}`} className="mx-auto w-full max-w-[17rem]" aria-hidden>
      {[0.25, 0.5, 0.75, 1].map((share) => (
        <polygon key={share} points={ring(share)} className="fill-none stroke-line" />
      ))}
      {values.map((_, index) => {
        const [x, y] = point(index, 1);
        return <line key={index} x1={centre} y1={centre} x2={x.toFixed(1)} y2={y.toFixed(1)} className="stroke-line" />;
      })}
      <polygon points={shape} className="fill-accent/25 stroke-accent" strokeWidth={2} />
      {values.map((entry, index) => {
        const [x, y] = point(index, 1.22);
        return (
          <text key={entry.name} x={x.toFixed(1)} y={y.toFixed(1)} textAnchor="middle" dominantBaseline="middle" className="fill-ink text-[11px]">
            {entry.name}
          </text>
        );
      })}
    </svg>
  );
}
