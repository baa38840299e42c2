import { useEffect, useState } from 'react';
import type { OpeningHours } from '@shared/domain/openingHours';
import type { Result } from '@shared/errors/result';
import { typedDate, type TypedDate } from '@shared/logic/time/typedDate';
import type { Locale } from './locale';

/** What was typed, as a moment: null while nothing is typed or the parser is still being loaded. */
export function useTypedDate(text: string, now: number, locale: Locale, hours: OpeningHours): Result<TypedDate> | null {
  const [read, setRead] = useState<{ text: string; result: Result<TypedDate> } | null>(null);
  useEffect(() => {
    if (text.trim() === '') return;
    let stale = false;
    void typedDate(text, { now, ...locale, hours }).then((result) => {
      if (!stale) setRead({ text, result });
    });
    return () => {
      stale = true;
    };
  }, [text, now, locale, hours]);
  return read?.text === text && text.trim() !== '' ? read.result : null;
}
