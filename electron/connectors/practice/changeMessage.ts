import type { Ms, RemoteId } from '@shared/domain/ids';
import type { Grade } from '@shared/channels/capabilities';
import type { ConnectorEvent } from '@shared/channels/events';
import { appError } from '@shared/errors/appError';
import type { Accepted } from './accept';
import type { World } from './advance';
import { isOurs, ourselves, storyOf } from './message';
import type { PracticeCursor } from './cursor';

/** Changes a message of ours where the channel can; the customer sees it at once. */
export function edit(world: World, cursor: PracticeCursor, remoteId: RemoteId, text: string, now: Ms): Accepted {
  const may = isOurs(world.stories, remoteId) && can(world, remoteId, 'edit');
  return answer(cursor, remoteId, now, may ? [{ type: 'edit', remoteId, text, html: null, at: now }] : null);
}

/** Takes back a message of ours where the channel can. */
export function remove(world: World, cursor: PracticeCursor, remoteId: RemoteId, now: Ms): Accepted {
  const may = isOurs(world.stories, remoteId) && can(world, remoteId, 'remove');
  return answer(cursor, remoteId, now, may ? [{ type: 'remove', remoteId, at: now }] : null);
}

/** Puts our reaction on a message where the channel can, or takes it back. */
export function react(
  world: World,
  cursor: PracticeCursor,
  remoteId: RemoteId,
  { emoji, removed }: { emoji: string; removed: boolean },
  now: Ms,
): Accepted {
  const author = ourselves(world.account);
  const event = { type: 'reaction', remoteId, author, own: true, emoji, removed } as const;
  return answer(cursor, remoteId, now, can(world, remoteId, 'reactions') ? [event] : null);
}

/** Hides a customer's comment where the channel can, or shows it again: nobody tells of that. */
export function hide(world: World, cursor: PracticeCursor, remoteId: RemoteId, now: Ms): Accepted {
  const may = !isOurs(world.stories, remoteId) && can(world, remoteId, 'hide');
  return answer(cursor, remoteId, now, may ? [] : null);
}

function answer(cursor: PracticeCursor, remoteId: RemoteId, now: Ms, events: ConnectorEvent[] | null): Accepted {
  if (!events) return { events: [], cursor, result: { kind: 'refused', error: appError('unsupported') } };
  return { events, cursor, result: { kind: 'sent', receipt: { remoteId, at: now, delivery: null } } };
}

function can({ account, stories }: World, remoteId: RemoteId, what: 'edit' | 'remove' | 'reactions' | 'hide'): boolean {
  const story = stories.find(({ id }) => id === storyOf(remoteId));
  const profile = story ? account.profiles[story.profile] : Object.values(account.profiles)[0];
  const grades: (Grade | undefined)[] = ['full', 'partial'];
  return profile !== undefined && grades.includes(profile[what]);
}
