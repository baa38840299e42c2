import type { ChangeOf } from '../../../domain/change';
import { sameValue } from '../recorder';
import { DeskRefusal } from '../refusal';
import type { Session } from '../session';

/** Keeps a template. Refuses a shortcut that another one has. @returns 1, or 0: as it was */
export function saveTemplate({ store, env }: Session, { template }: ChangeOf<'saveTemplate'>): number {
  const { id, shortcut } = template;
  const taken =
    shortcut === null ? undefined : store.templates().find((other) => other.id !== id && other.shortcut === shortcut);
  if (shortcut !== null && taken) throw new DeskRefusal('template.shortcutTaken', { shortcut, name: taken.name });
  const before = store.get('template', id);
  const { createdAt = env.now, changedAt = env.now } = before ?? {};
  if (before && sameValue(before, { ...template, createdAt, changedAt })) return 0;
  store.put('template', { ...template, createdAt, changedAt: env.now });
  return 1;
}

/** Removes a template; what was written with it stays. @returns 1 */
export function removeTemplate({ store }: Session, { id }: ChangeOf<'removeTemplate'>): number {
  if (!store.get('template', id)) throw new DeskRefusal('not.found');
  store.remove('template', id);
  return 1;
}
