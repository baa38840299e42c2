import type { FetchMessageObject, FetchQueryObject, ImapFlow, MessageStructureObject } from 'imapflow';
import type { Ms } from '@shared/domain/ids';
import { tailLength, tailsOf } from '../mime/size';
import { leavesOf, longestText, partsOf, readAtOnce } from '../mime/structure';
import { headerFields } from '../parse/parseMail';

/** What is known of a mail before its words are fetched. `structure` null: the server could not say. */
export type Head = {
  uid: number;
  flags: ReadonlySet<string>;
  receivedAt: Ms;
  size: number;
  header: Uint8Array;
  structure: MessageStructureObject | null;
  /** The server's own id of the mail, the same in every folder (RFC 8474, Gmail). */
  emailId: string | null;
};

const query: FetchQueryObject = {
  uid: true,
  flags: true,
  internalDate: true,
  size: true,
  bodyStructure: true,
  headers: [...headerFields],
};

const bare: FetchQueryObject = { uid: true, flags: true, internalDate: true, size: true };

/** Heads of mails of the open folder. A mail that is gone is left out, one the server cannot describe has no structure. */
export async function fetchHeads(client: ImapFlow, uids: readonly number[], now: Ms): Promise<Head[]> {
  const rows = await tolerantly(client, uids, (some) => client.fetchAll(rangeOf(some), query, { uid: true }));
  const known = new Set(rows.map(({ uid }) => uid));
  // The library drops what it cannot read without a word; whether such a mail exists, a simpler question tells.
  const missing = uids.filter((uid) => !known.has(uid));
  const strange = await tolerantly(client, missing, (some) => client.fetchAll(rangeOf(some), bare, { uid: true }));
  return [...rows, ...strange].map((row) => headOf(row, now));
}

function headOf(row: FetchMessageObject, now: Ms): Head {
  const { uid, flags, internalDate, size, headers, bodyStructure, emailId } = row;
  const at = internalDate instanceof Date ? internalDate.getTime() : NaN;
  return {
    uid,
    flags: flags ?? new Set(),
    receivedAt: at >= 0 ? at : now,
    size: size ?? 0,
    header: headers ?? new Uint8Array(),
    structure: bodyStructure ?? null,
    emailId: emailId ?? null,
  };
}

/** What is fetched of a part: all of it (cut when it is very long), or only its end. */
type Wanted = { key: string; start?: number; maxLength: number };

/** What is fetched of a mail at once, as FETCH names it: of a returned mail only the header. */
function wantedOf(structure: MessageStructureObject): Wanted[] {
  const parts = partsOf(leavesOf(structure));
  const whole = readAtOnce(parts).map(({ type, part }) => ({
    key: type === 'message/rfc822' ? `${part}.HEADER` : part,
    maxLength: longestText,
  }));
  const ends = tailsOf(parts).map(({ part, size }) => ({
    key: part,
    start: Math.max(0, size - tailLength),
    maxLength: tailLength,
  }));
  return [...whole, ...ends];
}

/** How much of a mail is read at once, in octets. */
export function wantedSize(structure: MessageStructureObject): number {
  const wanted = readAtOnce(partsOf(leavesOf(structure)));
  return wanted.reduce((sum, { size }) => sum + Math.min(size, longestText), 0);
}

/**
 * Fetches the words of mails of the open folder, and the ends of their files. Those with the same parts together, so
 * that it takes a few requests for hundreds of mails.
 * @returns bytes by part number, by UID
 */
export async function fetchBodies(
  client: ImapFlow,
  heads: readonly Head[],
): Promise<Map<number, Map<string, Uint8Array>>> {
  const groups = new Map<string, { bodyParts: Wanted[]; uids: number[] }>();
  const bodies = new Map<number, Map<string, Uint8Array>>();
  for (const { uid, structure } of heads) {
    const bodyParts = structure ? wantedOf(structure) : [];
    const key = JSON.stringify(bodyParts);
    if (bodyParts.length === 0) bodies.set(uid, new Map());
    else groups.set(key, { bodyParts, uids: [...(groups.get(key)?.uids ?? []), uid] });
  }
  for (const { bodyParts, uids } of groups.values()) {
    const rows = await tolerantly(client, uids, (some) =>
      client.fetchAll(rangeOf(some), { uid: true, bodyParts }, { uid: true }),
    );
    for (const row of rows) bodies.set(row.uid, partsOfRow(row));
  }
  return bodies;
}

/** The header of a returned mail stands in for the mail. */
function partsOfRow({ bodyParts }: FetchMessageObject): Map<string, Uint8Array> {
  return new Map([...(bodyParts ?? [])].map(([part, bytes]) => [part.replace(/\.header$/u, ''), bytes]));
}

/** The beginning of a mail as it is, empty when the server does not give it; null when the mail is gone. */
export async function fetchSource(client: ImapFlow, uid: number, maxLength: number): Promise<Uint8Array | null> {
  const [row] = await tolerantly(client, [uid], (some) =>
    client.fetchAll(rangeOf(some), { uid: true, source: { start: 0, maxLength } }, { uid: true }),
  );
  if (row?.source?.length) return row.source;
  return row && (await isThere(client, uid)) ? new Uint8Array() : null;
}

/**
 * Whether the server has a mail of which it gave nothing: one that was expunged a moment ago is refused, or empty, until
 * the server may say so (RFC 5530, EXPUNGEISSUED).
 */
async function isThere(client: ImapFlow, uid: number): Promise<boolean> {
  await client.noop();
  const rows = await tolerantly(client, [uid], (some) => client.fetchAll(rangeOf(some), { uid: true }, { uid: true }));
  return rows.length > 0;
}

/**
 * Fetches many at once; when the server or the library chokes on one, in halves until only that one is left, of which
 * the UID alone is known then. Rejects when the connection is gone.
 */
async function tolerantly(
  client: ImapFlow,
  uids: readonly number[],
  fetch: (uids: readonly number[]) => Promise<FetchMessageObject[]>,
): Promise<FetchMessageObject[]> {
  if (uids.length === 0) return [];
  try {
    return (await fetch(uids)).filter(({ uid }) => uids.includes(uid));
  } catch (error) {
    if (!client.usable) throw error;
    if (uids.length === 1) return uids.map((uid) => ({ seq: 0, uid }));
    const middle = Math.ceil(uids.length / 2);
    const first = await tolerantly(client, uids.slice(0, middle), fetch);
    return [...first, ...(await tolerantly(client, uids.slice(middle), fetch))];
  }
}

/** UIDs as a sequence set (RFC 9051 section 9), runs drawn together. */
export function rangeOf(uids: readonly number[]): string {
  const sorted = [...uids].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const uid of sorted) {
    const last = runs.at(-1);
    if (last && uid <= last[1] + 1) last[1] = uid;
    else runs.push([uid, uid]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}:${to}`)).join(',');
}
