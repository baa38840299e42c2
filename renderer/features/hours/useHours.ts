import { useEffect, useRef, useState } from 'react';
import type { OpeningHours } from '@shared/domain/openingHours';
import { defaultHours } from '@shared/logic/time/openingHours';
import { useOpeningHours } from '@/cache';
import { useApply } from '@/commands';
import { useLocale } from '@/ui/format/locale';

/** The desk's opening hours, and a way to keep a part of them anew: undefined while they are read. */
export function useHours() {
  const apply = useApply();
  const { zone } = useLocale();
  const [first] = useState(() => defaultHours(zone));
  const kept = useOpeningHours();
  const hours = kept === null ? first : kept;
  // Two choices may be made before the first has come back by the feed.
  const latest = useRef(hours ?? first);
  useEffect(() => {
    if (hours) latest.current = hours;
  }, [hours]);
  const keep = (part: Partial<OpeningHours>) => {
    latest.current = { ...latest.current, ...part };
    void apply({ type: 'editSetting', setting: { id: 'hours', value: latest.current } });
  };
  return { hours, keep };
}

/** What keeps a part of the hours. */
export type KeepHours = ReturnType<typeof useHours>['keep'];
