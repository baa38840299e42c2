import type { Account } from '@shared/domain/account';
import type { Ms, RemoteId } from '@shared/domain/ids';
import type { Capabilities } from '@shared/channels/capabilities';
import type { ConnectorEvent } from '@shared/channels/events';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import type { World } from './advance';
import { chance } from './chance';
import type { Due, PracticeCursor } from './cursor';
import { echo } from './echo';
import { turnOf } from './happen';
import { remoteId, storyOf } from './message';
import { refusal } from './refusal';
import type { Story } from './story';

/** What the practice server makes of a request: what it tells, what it knows afterwards, and its answer. */
export type Accepted = { events: ConnectorEvent[]; cursor: PracticeCursor; result: SendResult };

const keptSent = 200;

/** Takes a message of ours, once for each attempt key, and lets the customer answer it. */
export function accept(
  world: World,
  cursor: PracticeCursor,
  outgoing: Outgoing,
  attemptKey: string,
  now: Ms,
): Accepted {
  const known = findSent(cursor, attemptKey);
  if (known) return { events: [], cursor, result: known };
  const { account, stories } = world;
  const story = stories.find(({ id }) => id === storyId(outgoing)) ?? null;
  const error = refusal(account.profiles[outgoing.profile] ?? null, outgoing, heardAt(cursor, story), now);
  if (error) return { events: [], cursor, result: { kind: 'refused', error } };

  const id = remoteId(storyId(outgoing) ?? `new-${cursor.count}`, `sent-${cursor.count}`);
  const due = story && outgoing.kind !== 'forward' ? consequences(account, story, cursor, id, now) : [];
  return {
    events: [echo(account, story, outgoing, attemptKey, id, now)],
    cursor: {
      ...cursor,
      due: [...cursor.due, ...due],
      sent: [...cursor.sent, { attemptKey, remoteId: id, at: now }].slice(-keptSent),
      count: cursor.count + 1,
    },
    result: sent(id, now),
  };
}

/** Whether the server took this attempt: its receipt, or null. */
export function findSent(cursor: PracticeCursor, attemptKey: string): SendResult | null {
  const known = cursor.sent.find((one) => one.attemptKey === attemptKey);
  return known ? sent(known.remoteId, known.at) : null;
}

function sent(id: RemoteId, at: Ms): SendResult {
  return { kind: 'sent', receipt: { remoteId: id, at, delivery: 'accepted' } };
}

function storyId({ replyTo, nativeThread }: Outgoing): string | null {
  return replyTo ? storyOf(replyTo) : nativeThread;
}

function heardAt(cursor: PracticeCursor, story: Story | null): Ms | null {
  return story ? (cursor.progress[story.id]?.heardAt ?? null) : null;
}

/**
 * The customer gets it, reads it and says the next turn 3 to 20 seconds later. While an answer is already on its
 * way, another message of ours is only received.
 */
function consequences(account: Account, story: Story, cursor: PracticeCursor, id: RemoteId, now: Ms): Due[] {
  const number = cursor.progress[story.id]?.turns ?? 0;
  const answering = cursor.due.some(({ story: other, what }) => other === story.id && what.type === 'turn');
  const turn = answering ? null : turnOf(account, story, number);
  const wait = 3_000 + chance(`${story.id}/${number}`, 17_001);
  const later = (ms: number, what: Due['what']): Due => ({ at: now + ms, story: story.id, what });
  return [
    ...receipts(account.profiles[story.profile] ?? null, wait).map(([ms, delivery]) =>
      later(ms, { type: 'receipt', remoteId: id, delivery }),
    ),
    ...(turn?.reaction === undefined
      ? []
      : [later(wait - 500, { type: 'reaction', remoteId: id, emoji: turn.reaction })]),
    ...(turn === null ? [] : [later(wait, { type: 'turn', turn: number, answers: id })]),
  ];
}

/** A channel that tells receipts in part tells delivery, but not reading. */
function receipts(capabilities: Capabilities | null, wait: number): [number, 'delivered' | 'read'][] {
  const grade = capabilities?.readReceipts ?? 'unsupported';
  return [
    ...(grade === 'full' || grade === 'partial' ? [[800, 'delivered'] as [number, 'delivered']] : []),
    ...(grade === 'full' ? [[wait - 1_500, 'read'] as [number, 'read']] : []),
  ];
}
