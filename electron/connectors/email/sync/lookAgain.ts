import type { ImapFlow, StatusObject } from 'imapflow';
import type { Ms } from '@shared/domain/ids';
import type { ConnectorEvent } from '@shared/channels/events';
import { rangeOf } from '../imap/fetchMails';
import { leavesMarked } from '../imap/leavesMarked';
import { searchUids } from '../imap/search';
import { boxOf, flagsOf } from './boxes';
import type { FolderCursor } from './cursor';
import { inFolder } from './inFolder';

/** What one connection remembers of a folder between two looks. */
export type Looked = {
  /** What the server said of the folder as a whole; the same again means that nothing happened. */
  signature: string;
  /** What its being opened would say, as long as nothing happens. */
  standing: string;
  at: Ms;
  /** Flags as last told, by UID, where the server counts no changes. */
  flags: Map<number, string>;
};

/** A folder's totals by which two looks are compared; `modseq` null where the server counts no changes. */
export function standingOf(uidNext: number, messages: number, modseq: string | null): string {
  return [uidNext, messages, modseq].join(' ');
}

/** What happened to known mails of a folder, and what to remember once that is stored. */
export type Again = { events: ConnectorEvent[]; looked: Looked; modseq: string | null };

/** How long (ms) a server that counts no changes is believed when its totals stay the same. */
const believedMs = 600_000;

/** Flags told in one event. */
const most = 1000;

/**
 * Looks at what is known of a folder: which mails went, and whose flags changed (by CONDSTORE where the server has it).
 * Null when nothing happened, or when the server contradicts itself: a deletion is only ever read from a complete list.
 */
export async function lookAgain(
  client: ImapFlow,
  path: string,
  known: FolderCursor,
  status: StatusObject,
  before: Looked | undefined,
  now: Ms,
): Promise<Again | null> {
  const { uidNext = 1, messages = 0, unseen = 0 } = status;
  const modseq = status.highestModseq?.toString() ?? null;
  // Marked as deleted is as good as gone where it cannot go; no total of the folder tells of it.
  const marked = new Set(
    leavesMarked(client) && messages > 0
      ? await inFolder(client, path, () => searchUids(client, { deleted: true }))
      : [],
  );
  const signature = [known.uidValidity, uidNext, messages, modseq ?? unseen, marked.size].join(' ');
  const fresh = before !== undefined && (modseq !== null || now - before.at < believedMs);
  if (fresh && before.signature === signature) return null;
  const box = boxOf(path, known.uidValidity);
  const upTo = uidNext - 1;
  const standing = standingOf(uidNext, messages, modseq);
  const looked = { signature, standing, at: now, flags: before?.flags ?? new Map<number, string>() };
  const listing = (numbers: readonly number[]): ConnectorEvent => ({
    type: 'listing',
    box,
    upTo,
    numbers: runsOf(numbers),
  });
  if (messages === 0) return { events: [listing([])], looked, modseq };
  return inFolder(client, path, async () => {
    const numbers = (await searchUids(client, { uid: `1:${upTo}` })).filter((uid) => uid <= upTo);
    if (numbers.length !== messages) return null;
    const changed = await changedFlags(client, upTo, modseq === null ? null : known.modseq, modseq);
    const news = modseq === null ? differing(changed, looked.flags) : changed;
    return { events: [...flagEvents(box, news), listing(numbers.filter((uid) => !marked.has(uid)))], looked, modseq };
  });
}

type Flagged = { number: number; read: boolean; star: boolean; answered: boolean };

/** Flags of all mails up to a number, or of those that changed since. */
async function changedFlags(
  client: ImapFlow,
  upTo: number,
  since: string | null,
  modseq: string | null,
): Promise<Flagged[]> {
  if (since !== null && modseq !== null && BigInt(modseq) <= BigInt(since)) return [];
  const options = { uid: true, ...(since !== null && { changedSince: BigInt(since) }) };
  const rows = await client.fetchAll(`1:${upTo}`, { uid: true, flags: true }, options);
  return rows.flatMap(({ uid, flags }) => (flags && uid <= upTo ? [{ number: uid, ...flagsOf(flags) }] : []));
}

/** Those that are not as told the last time; remembers them. */
function differing(all: readonly Flagged[], told: Map<number, string>): Flagged[] {
  return all.filter(({ number, read, star, answered }) => {
    const now = `${read} ${star} ${answered}`;
    const same = told.get(number) === now;
    told.set(number, now);
    return !same;
  });
}

function flagEvents(box: string, flags: readonly Flagged[]): ConnectorEvent[] {
  const events: ConnectorEvent[] = [];
  for (let at = 0; at < flags.length; at += most) {
    events.push({ type: 'flags', box, copies: flags.slice(at, at + most) });
  }
  return events;
}

/** Ascending numbers in runs. */
function runsOf(numbers: readonly number[]): [number, number][] {
  const set = rangeOf(numbers);
  if (set === '') return [];
  return set.split(',').map((run) => {
    const [from = 0, to = from] = run.split(':').map(Number);
    return [from, to];
  });
}
