import { useEffect, useRef, useState } from 'react';

type Typed = {
  /** What the field shows. */
  typed: string;
  /** A person changed it: from now on it is theirs until they leave it. */
  type(value: string): void;
  /** It was left, or set by a button: what is kept may show again. */
  settle(value: string): void;
};

/**
 * The text of a field that is kept when it is left. While somebody writes in it, what was kept meanwhile (the echo of an
 * earlier change above all) must not overwrite what they write.
 */
export function useTyped(value: string): Typed {
  const [typed, setTyped] = useState(value);
  const writing = useRef(false);
  useEffect(() => {
    if (!writing.current) setTyped(value);
  }, [value]);
  return {
    typed,
    type: (next) => {
      writing.current = true;
      setTyped(next);
    },
    settle: (next) => {
      writing.current = false;
      setTyped(next);
    },
  };
}
