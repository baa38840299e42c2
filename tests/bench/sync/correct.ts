import { join } from 'node:path';
import { openDatabase } from '../../../electron/ledger/db/database';
import { keyText } from '../../../electron/ledger/rows/textKey';
import type { Manifest } from '../../support/mail/generator/mailbox';
import { createRandom } from '../../support/mail/generator/random';
import type { SyncingDesk } from './desk';
import { cachedMessages, fileHash } from './page';

const opened = 100;

/**
 * Compares what the cache of a closed desk's window held with what was sent: every message, which belong together, and
 * every file by name, type and size; before that opens a hundred files, drawn by seed, and compares their bytes. Closes
 * the desk. Throws with what differs.
 */
export async function checkDesk(desk: SyncingDesk, manifest: Manifest): Promise<void> {
  const { page, profile } = desk;
  const messages = await page.evaluate(cachedMessages);
  const random = createRandom(5);
  const files = messages.flatMap((message) => message.files.map((file) => ({ message, file })));
  const hashes = new Map<string, string>();
  for (let drawn = 0; drawn < opened && files.length > 0; drawn++) {
    const [{ message, file } = { message: { id: '' }, file: { id: '' } }] = files.splice(
      random.between(0, files.length - 1),
      1,
    );
    hashes.set(
      `${message.id} ${file.id}`,
      await page.evaluate(fileHash, { messageId: message.id, attachmentId: file.id }),
    );
  }
  await desk.close();

  const mailIds = mailIdsOf(profile);
  const idOf = (message: string): string => mailIds.get(message) ?? message;
  equal('messages', messages.length, manifest.messages);
  equal('different messages', new Set(messages.map(({ id }) => idOf(id))).size, manifest.messages);
  // The generator's Message-IDs begin with the number of the conversation.
  const pairs = messages.map(({ id, conversationId }) => `${/\d+/u.exec(idOf(id))?.[0]} ${conversationId}`);
  equal('conversations', new Set(pairs.map((pair) => pair.split(' ')[1])).size, manifest.conversations);
  equal('conversations as sent', new Set(pairs).size, manifest.conversations);

  const got = messages.flatMap(({ id, files: own }) => own.map((file) => ({ ...file, mail: idOf(id), message: id })));
  const named = got.map(({ mail, name, mime, bytes }) => `${mail} ${name} ${mime} ${bytes}`);
  const wanted = manifest.attachments.map(({ messageId, name, type, size }) => `${messageId} ${name} ${type} ${size}`);
  equal('files', named.sort().join('\n'), wanted.sort().join('\n'));
  for (const { id, mail, message, name } of got) {
    const hash = hashes.get(`${message} ${id}`);
    const fits = manifest.attachments.some((one) => one.messageId === mail && one.name === name && one.sha256 === hash);
    if (hash !== undefined) equal(`bytes of a file ${name}`, fits, true);
  }
}

function equal<T>(what: string, got: T, wanted: T): void {
  if (got !== wanted) throw new Error(`${what}: ${`${got}`.slice(0, 300)} instead of ${`${wanted}`.slice(0, 300)}`);
}

/** The Message-IDs of the ledger's messages, by their own ids. */
function mailIdsOf(profile: string): Map<string, string> {
  const db = openDatabase(join(profile, 'ledger', 'ledger.db'));
  const rows = db.all<[string, string]>('SELECT message_id, remote_id FROM remote');
  db.close();
  return new Map(rows.map(([message, remote]) => [message, keyText(remote)]));
}
