import type { ImapFlow } from 'imapflow';
import type { RemoteId } from '@shared/domain/ids';
import type { SendContext } from '../connector';
import { type Copy, locate } from './change/locate';
import type { Leases } from './imap/lease';
import { readPartId } from './mail/identity';
import { decodePart } from './mime/transfer';
import { leavesOf } from './mime/structure';
import { inFolder } from './sync/inFolder';

/** How much (octets) is asked for at once: small enough to stop soon, large enough to be fast. */
const step = 1024 * 1024;

/** The bytes of a file of a mail, decoded. Rejects when the mail is gone or the server out of reach. */
export async function download(id: RemoteId, context: SendContext, leases: Leases): Promise<Uint8Array> {
  const wanted = readPartId(id);
  if (!wanted) throw new Error('no part of a mail');
  return leases.with(context, async (client) => {
    const [copy] = await locate(client, wanted.mail);
    if (!copy) throw new Error('the mail is gone');
    return inFolder(client, copy.folder.path, () => readPart(client, copy, wanted.part));
  });
}

async function readPart(client: ImapFlow, { uid }: Copy, part: string): Promise<Uint8Array> {
  const described = await client.fetchOne(`${uid}`, { bodyStructure: true }, { uid: true });
  const structure = described ? described.bodyStructure : undefined;
  const leaf = structure && leavesOf(structure).find((one) => one.part === part);
  if (!leaf) throw new Error('the part is gone');
  const chunks: Uint8Array[] = [];
  for (let start = 0; ; start += step) {
    const row = await client.fetchOne(`${uid}`, { bodyParts: [{ key: part, start, maxLength: step }] }, { uid: true });
    const chunk = (row || undefined)?.bodyParts?.get(part);
    if (!chunk || chunk.length === 0) break;
    chunks.push(chunk);
    if (chunk.length < step) break;
  }
  return decodePart(Buffer.concat(chunks), leaf.encoding);
}
