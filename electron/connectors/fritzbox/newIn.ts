import { createHash } from 'node:crypto';
import type { ConnectorEvent } from '@shared/channels/events';
import { type BoxCall, readCall } from './calls';
import type { FritzboxConfig } from './config';
import { idOf } from './events';

type Unread = Extract<ConnectorEvent, { type: 'raw' }>;

/** What is new in a list, oldest first. `upTo`: the newest id before any call that still goes on. */
export type Found = { calls: BoxCall[]; unread: Unread[]; upTo: number };

/** @param known ids and keys that were told; @param at now (UTC ms) */
export function newIn(
  list: readonly Record<string, string>[],
  { serial, zone }: FritzboxConfig,
  known: ReadonlySet<string>,
  at: number,
): Found {
  const read = list.map((fields) => ({ fields, call: readCall(fields, zone) }));
  const all = read.flatMap(({ call }) => call ?? []);
  const going = Math.min(...all.filter(({ active }) => active).map(({ id }) => id));
  const unread = read
    .filter(({ call }) => call === null)
    .map(({ fields }): Unread => {
      const payload = JSON.stringify(fields).slice(0, 262_144);
      return { type: 'raw', key: `call/${createHash('sha256').update(payload).digest('base64url')}`, payload, at };
    })
    .filter(({ key }) => !known.has(key));
  return {
    calls: all
      .filter((call) => !call.active && !known.has(idOf(call, serial)))
      .sort((a, b) => a.at - b.at || a.id - b.id),
    unread,
    upTo: Math.max(0, ...all.map(({ id }) => id).filter((id) => id < going)),
  };
}
