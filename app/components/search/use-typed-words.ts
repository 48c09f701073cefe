import { useRef, useState, type ChangeEvent, type CompositionEvent } from 'react';

/** `words` stand in the field; `asked` are the same without what an input method is still composing, whose Latin letters mean nothing yet. */
export type TypedWords = {
  words: string;
  asked: string;
  field: {
    value: string;
    onChange(event: ChangeEvent<HTMLInputElement>): void;
    onCompositionStart(): void;
    onCompositionEnd(event: CompositionEvent<HTMLInputElement>): void;
  };
};

/** The words of a search field that Chinese is typed into. `field`: spread it on the input. */
export function useTypedWords(first: string): TypedWords {
  const [words, setWords] = useState(first);
  const [asked, setAsked] = useState(first);
  const composing = useRef(false);
  return {
    words,
    asked,
    field: {
      value: words,
      onChange: ({ target }) => {
        setWords(target.value);
        if (!composing.current) setAsked(target.value);
      },
      onCompositionStart: () => {
        composing.current = true;
      },
      onCompositionEnd: ({ currentTarget }) => {
        composing.current = false;
        setAsked(currentTarget.value);
      },
    },
  };
}
