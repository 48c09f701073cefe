/** Whether a write met a unique index: somebody else was faster, or the same request came twice. */
export function isUniqueViolation(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'P2002';
}
