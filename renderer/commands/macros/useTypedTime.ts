import { useState } from 'react';
import type { MacroStep } from '@shared/domain/macro';
import { defaultHours } from '@shared/logic/time/openingHours';
import { useOpeningHours } from '../../cache';
import { useLocale } from '../../ui/format/locale';
import { useTypedDate } from '../../ui/format/useTypedDate';

/** The snooze that was typed, as far as it can be read: "in 2 hours", "Freitag 15 Uhr"; null while it is no time. */
export function useTypedTime(typed: string): MacroStep | null {
  const locale = useLocale();
  const [now] = useState(() => Date.now());
  const [fallback] = useState(() => defaultHours(locale.zone));
  const hours = useOpeningHours() ?? fallback;
  const when = typed.trim();
  // A word of two letters begins too many names.
  const read = useTypedDate(when.length < 3 ? '' : when, now, locale, hours);
  return read?.ok ? { do: 'snoozeFor', when } : null;
}
