import type { Piece } from '~/domain/search/highlight';

/** A text in which what was looked for is marked. */
export function Marked({ pieces }: { pieces: Piece[] }) {
  return (
    <>
      {pieces.map((piece, index) => (piece.hit ? <mark key={index} className="rounded-sm bg-warn-soft font-semibold text-ink">{piece.text}</mark> : piece.text))}
    </>
  );
}
