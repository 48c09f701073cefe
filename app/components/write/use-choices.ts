import { useEffect, useState } from 'react';
import { NO_CHOICES, type LessonChoices } from '~/domain/courses/lesson-choices';

/** Parameters, clauses, practice items and terms to pick from; empty until they are here, and where they cannot be fetched. */
export function useChoices(): LessonChoices {
  const [choices, setChoices] = useState(NO_CHOICES);
  useEffect(() => {
    const abort = new AbortController();
    fetch('/teach/choices', { signal: abort.signal })
      .then((response) => (response.ok ? (response.json() as Promise<LessonChoices>) : NO_CHOICES))
      .then(setChoices)
      // Without them the fields still take what is typed.
      .catch(() => undefined);
    return () => abort.abort();
  }, []);
  return choices;
}
