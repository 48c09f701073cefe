/** A blank in a stem: four underscores or more. */
const BLANK = /_{4,}/g;

/** How many blanks a stem has. */
export function blanksIn(stem: string): number {
  return stem.match(BLANK)?.length ?? 0;
}
