/** The number for life of a certificate: `LB-2026-000123`. `year` of issue, `sequence` from 1. */
export function certificateNumber(year: number, sequence: number): string {
  return `LB-${year}-${String(sequence).padStart(6, '0')}`;
}
