import { useCallback, useEffect, useState } from 'react';
import { keepViewChoice, readViewChoice, type WritingView } from './view-choice';

/** The view that this person writes in, and the way to choose it. Null until the browser has said which. */
export function useViewChoice(personId: string): [WritingView | null, (view: WritingView) => void] {
  const [view, setView] = useState<WritingView | null>(null);
  useEffect(() => setView(readViewChoice(personId)), [personId]);
  const choose = useCallback((next: WritingView) => {
    keepViewChoice(personId, next);
    setView(next);
  }, [personId]);
  return [view, choose];
}
