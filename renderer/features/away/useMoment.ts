import { useState } from 'react';
import type { Ms } from '@shared/domain/ids';
import { ok, type Result } from '@shared/errors/result';
import { defaultHours } from '@shared/logic/time/openingHours';
import { useOpeningHours } from '@/cache';
import { useLocale } from '@/ui/format/locale';
import { useTypedDate } from '@/ui/format/useTypedDate';

/** What means this very moment. */
const now = /^(?:jetzt|sofort|heute|ab (?:jetzt|sofort|heute)|now|today|from now)?$/iu;

/** A moment that was typed, by the desk's hours; null while there is none. `emptyIsNow`: nothing typed is one. */
export function useMoment(text: string, { emptyIsNow = false } = {}): Result<Ms> | null {
  const locale = useLocale();
  const [start] = useState(() => Date.now());
  const [fallback] = useState(() => defaultHours(locale.zone));
  const hours = useOpeningHours() ?? fallback;
  const isNow = emptyIsNow && now.test(text.trim());
  const read = useTypedDate(isNow ? '' : text, start, locale, hours);
  if (isNow) return ok(start);
  return read?.ok ? ok(read.value.at) : read;
}
