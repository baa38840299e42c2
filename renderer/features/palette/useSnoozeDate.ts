import { useState } from 'react';
import { defaultHours } from '@shared/logic/time/openingHours';
import { useOpeningHours } from '@/cache';
import { useAim, useApply, useTargets } from '@/commands';
import { useLocale } from '@/ui/format/locale';
import { useTypedDate } from '@/ui/format/useTypedDate';

const verb = /^(?:snooze|zurückstellen|zurueckstellen|wiedervorlage|remind(?: me)?|until|bis)\s+(?:until\s+|bis\s+)?/iu;

/** A moment somebody typed into the palette. `sure`: it reads like a date, not like the beginning of a command's name. */
export type SnoozeDate = { at: number; sure: boolean; snooze(): void };

/** "Freitag 15 Uhr", "snooze in 2 hours": until when what is aimed at could sleep; null where nothing is, or no date. */
export function useSnoozeDate(query: string): SnoozeDate | null {
  const locale = useLocale();
  const apply = useApply();
  const aim = useAim();
  const some = useTargets().length > 0;
  const [now] = useState(() => Date.now());
  const [fallback] = useState(() => defaultHours(locale.zone));
  const hours = useOpeningHours() ?? fallback;
  const typed = query.trim();
  const words = typed.replace(verb, '');
  // A word of two letters begins too many names.
  const read = useTypedDate(words.length < 3 ? '' : words, now, locale, hours);
  if (!read?.ok || !some) return null;
  const { at } = read.value;
  return {
    at,
    sure: words !== typed || /[\s\d]/u.test(words),
    snooze: () => void apply({ type: 'snooze', ...aim(), until: at, zone: locale.zone, onReply: true }),
  };
}
