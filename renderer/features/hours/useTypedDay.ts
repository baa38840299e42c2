import { useEffect, useState } from 'react';
import type { CalendarDay } from '@shared/domain/openingHours';
import { ok, type Result } from '@shared/errors/result';
import { alwaysOpen } from '@shared/logic/time/openingHours';
import { typedDate } from '@shared/logic/time/typedDate';
import { dayAt } from '@shared/logic/time/zoned';
import type { Locale } from '@/ui/format/locale';

/** The day that was typed; null while nothing is, or while it is read. */
export function useTypedDay(text: string, locale: Locale): Result<CalendarDay> | null {
  const [read, setRead] = useState<{ text: string; result: Result<CalendarDay> } | null>(null);
  useEffect(() => {
    if (text.trim() === '') return;
    let stale = false;
    void typedDate(text, { now: Date.now(), ...locale, hours: alwaysOpen(locale.zone) }).then((result) => {
      if (stale) return;
      if (!result.ok) return setRead({ text, result });
      setRead({ text, result: ok(dayAt(result.value.at, locale.zone)) });
    });
    return () => {
      stale = true;
    };
  }, [text, locale]);
  return text.trim() !== '' && read?.text === text ? read.result : null;
}
