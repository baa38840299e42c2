import { fetchBodies, fetchHeads, fetchSource, type Head, wantedSize } from '../imap/fetchMails';
import type { ImapFlow } from 'imapflow';
import { leavesOf, partsOf, readAtOnce } from '../mime/structure';
import type { Delivery } from './deliver';
import { inFolder } from './inFolder';
import type { RawMail } from '../parse/parsedMail';

/**
 * A mail as it came from the server; `raw` null where the server could not describe it. `twin`: it was read in another
 * folder already.
 */
export type FetchedMail = { head: Head; raw: RawMail | null; twin: boolean };

/** What one request for words may bring, in octets. */
const mostBytes = 8 * 1024 * 1024;

/**
 * Fetches mails of a folder, headers and structure first, then the words; attachments stay where they are. In steps
 * of at most 8 MB, in the order of `uids`.
 */
export async function* readFolder(
  { client, context, seen }: Pick<Delivery, 'client' | 'context' | 'seen'>,
  path: string,
  uids: readonly number[],
): AsyncGenerator<FetchedMail[]> {
  const found = await inFolder(client, path, () => fetchHeads(client, uids, context.clock.now()));
  const all = uids.flatMap((uid) => found.find((head) => head.uid === uid) ?? []);
  const twins = all.filter(({ emailId }) => emailId !== null && seen.has(emailId));
  const heads = all.filter((head) => !twins.includes(head));
  for (const { emailId } of heads) if (emailId !== null) seen.set(emailId, null);
  if (twins.length > 0) yield twins.map((head) => ({ head, raw: null, twin: true }));
  for (const step of steps(heads)) {
    const bodies = await inFolder(client, path, () => fetchBodies(client, step));
    yield step.map((head) => ({ head, raw: rawOf(head, bodies.get(head.uid)), twin: false }));
  }
}

/** A mail whose words did not come is as good as one nobody can describe. */
function rawOf(head: Head, bodies: ReadonlyMap<string, Uint8Array> = new Map()): RawMail | null {
  const { header, structure, size } = head;
  const wanted = structure ? readAtOnce(partsOf(leavesOf(structure))) : [];
  const whole = wanted.every(
    ({ part, size: octets }) => (bodies.get(part)?.length ?? 0) > 0 || (octets === 0 && bodies.has(part)),
  );
  return structure && whole ? { header, structure, size, bodies } : null;
}

function steps(heads: readonly Head[]): Head[][] {
  const all: Head[][] = [];
  let bytes = Infinity;
  for (const head of heads) {
    const size = head.structure ? wantedSize(head.structure) : 0;
    if (bytes + size > mostBytes) {
      all.push([]);
      bytes = 0;
    }
    all.at(-1)?.push(head);
    bytes += size;
  }
  return all;
}

/** The beginning of a mail nobody can parse; null when it is gone. */
export function readSource(client: ImapFlow, path: string, uid: number): Promise<Uint8Array | null> {
  return inFolder(client, path, () => fetchSource(client, uid, 256 * 1024));
}
