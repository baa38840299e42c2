import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { DeskSetting, DeskSettings } from '@shared/domain/deskSetting';
import { useDeskParts } from '../DeskProvider';

type ListName = 'macros' | 'rules';
type Item<N extends ListName> = NonNullable<DeskSettings[N]>[number];

/** A setting that is a list of things with ids. Each change of it is a step of undo. */
export type SettingListView<T> = {
  items: readonly T[];
  /** Keeps a new one, or another version of one. */
  keep(item: T): void;
  remove(id: string): void;
};

const none: readonly never[] = [];

/** One such setting of the desk. */
export function useSettingList<N extends ListName>(name: N): SettingListView<Item<N>> {
  const { registry, onChange, context } = useDeskParts();
  const items: readonly Item<N>[] = useSyncExternalStore(
    onChange,
    () => (registry.settings()[name] as readonly Item<N>[] | undefined) ?? none,
  );
  // Two changes may be made before the first has come back by the feed.
  const latest = useRef(items);
  useEffect(() => {
    latest.current = items;
  }, [items]);
  return useMemo(() => {
    const put = (next: readonly Item<N>[]): void => {
      latest.current = next;
      void context.apply({ type: 'editSetting', setting: { id: name, value: [...next] } as DeskSetting });
    };
    return {
      items,
      keep: (item) => {
        const known = latest.current.some(({ id }) => id === item.id);
        put(known ? latest.current.map((each) => (each.id === item.id ? item : each)) : [...latest.current, item]);
      },
      remove: (id) => put(latest.current.filter((each) => each.id !== id)),
    };
  }, [items, context, name]);
}
