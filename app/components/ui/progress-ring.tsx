/** A ring with its share in the middle; `percent` 0–100. */
export function ProgressRing({ percent, label }: { percent: number; label: string }) {
  const whole = Math.max(0, Math.min(100, Math.round(percent)));
  return (
    <div role="progressbar" aria-label={label} aria-valuenow={whole} aria-valuemin={0} aria-valuemax={100} className="relative size-14 shrink-0">
      <svg viewBox="0 0 36 36" aria-hidden className="size-full -rotate-90">
        <circle cx="18" cy="18" r="15.9" fill="none" strokeWidth="3" className="stroke-line" />
        {whole > 0 ? <circle cx="18" cy="18" r="15.9" fill="none" strokeWidth="3" strokeLinecap="round" pathLength={100} strokeDasharray={`${whole} 100`} className="stroke-accent" /> : null}
      </svg>
      <span aria-hidden className="figures absolute inset-0 flex items-center justify-center text-sm font-medium">{whole}%</span>
    </div>
  );
}
