import { useEffect, useRef, useState } from 'react';
import { OpeningHours } from '@shared/domain/openingHours';
import { hoursFaults } from '@shared/logic/time/hoursFaults';
import { defaultHours } from '@shared/logic/time/openingHours';
import { useOpeningHours } from '@/cache';
import { useApply } from '@/commands';
import { useLocale } from '@/ui/format/locale';

/**
 * The desk's opening hours, and a way to keep a part of them anew: undefined while they are read. What was kept is shown
 * at once: the next choice is made by what stands there, and may come before the first is back by the feed.
 */
export function useHours() {
  const apply = useApply();
  const { zone } = useLocale();
  const [first] = useState(() => defaultHours(zone));
  const kept = useOpeningHours();
  const [ahead, setAhead] = useState<OpeningHours | null>(null);
  const told = kept === null ? first : kept;
  const hours = ahead ?? told;
  const latest = useRef(hours ?? first);
  useEffect(() => {
    if (hours) latest.current = hours;
  }, [hours]);
  if (ahead && told && isSame(ahead, told)) setAhead(null);
  const keep = (part: Partial<OpeningHours>) => {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setAhead(next);
    // What makes no sense stands there with the word for it, and is kept once it does.
    if (hoursFaults(next).length > 0) return;
    void apply({ type: 'editSetting', setting: { id: 'hours', value: next } }).then((reply) => {
      if (!reply.ok) setAhead(null);
    });
  };
  return { hours, keep };
}

/** In the order of the schema, in which the ledger keeps them. */
const written = (hours: OpeningHours): string | undefined => JSON.stringify(OpeningHours.safeParse(hours).data);
const isSame = (a: OpeningHours, b: OpeningHours): boolean => written(a) === written(b);

/** What keeps a part of the hours. */
export type KeepHours = ReturnType<typeof useHours>['keep'];
