import { TagId } from '@shared/domain/ids';
import { useAim, useApply, useTargets } from '@/commands';
import type { Choice } from './choices';

/** Puts a tag on everything that is acted on, takes it off where all have it, or makes a new one for them. */
export function useTagging() {
  const apply = useApply();
  const aim = useAim();
  const rows = useTargets();
  const ids = rows.map(({ id }) => id);
  return {
    rows,
    toggle: ({ tag, on }: Choice) => {
      const [add, remove] = on === 'all' ? [[], [tag.id]] : [[tag.id], []];
      if (ids.length > 0) void apply({ type: 'setTags', ...aim(), add, remove });
    },
    create: (name: string) => {
      void apply({ type: 'createTag', id: TagId.parse(crypto.randomUUID()), name, ...aim() });
    },
  };
}
