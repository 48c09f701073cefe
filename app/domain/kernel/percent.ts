/** Hundredths of a percent as text: 8000 → `80`, 8333 → `83.3`. Rounded down, so that 79.99 never looks like 80. */
export function percentText(hundredths: number): string {
  const tenths = Math.floor(hundredths / 10);
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
