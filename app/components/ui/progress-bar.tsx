/** A thin line with its words beside it in the page; `percent` 0–100. */
export function ProgressBar({ percent, label }: { percent: number; label: string }) {
  const whole = Math.max(0, Math.min(100, Math.round(percent)));
  return (
    <div role="progressbar" aria-label={label} aria-valuenow={whole} aria-valuemin={0} aria-valuemax={100} className="h-2 overflow-hidden rounded-full bg-line">
      <div className="h-full rounded-full bg-accent" style={{ width: `${whole}%` }} />
    </div>
  );
}
