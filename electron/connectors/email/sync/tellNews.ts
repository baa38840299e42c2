import { boxOf } from './boxes';
import { type MailCursor, withStored } from './cursor';
import type { Delivery } from './deliver';
import type { Folder } from './folders';
import { findMissing } from './findMissing';
import type { Again } from './lookAgain';

/**
 * Tells what happened to known mails, with the cursor that says so; then which numberings there are, once all are read;
 * then where those went that nobody knows of any more.
 * @returns the cursor as stored, and whether to look again: a mail went to a folder after that had been looked at
 */
export async function tellNews(
  { context, client, looks, told }: Delivery,
  folders: readonly Folder[],
  start: MailCursor,
  again: ReadonlyMap<string, Again>,
): Promise<{ cursor: MailCursor; lookAgain: boolean }> {
  let cursor = start;
  for (const [path, { events, looked, modseq }] of again) {
    const at = cursor.folders[path];
    if (!at) continue;
    cursor = withStored(cursor, path, { ...at, modseq });
    await context.emit(events, cursor);
    looks.set(path, looked);
  }
  const boxes = folders.map(({ path }) => ({ path, at: cursor.folders[path] }));
  if (!boxes.every(({ at }) => at?.low === 1)) return { cursor, lookAgain: false };
  const names = boxes.map(({ path, at }) => boxOf(path, at?.uidValidity ?? ''));
  if (told.boxes !== names.join('\n')) {
    await context.emit([{ type: 'boxes', names }], cursor);
    told.boxes = names.join('\n');
  }
  const missing = (await context.missing?.()) ?? [];
  const found = await findMissing(client, missing);
  if (found.events.length > 0) await context.emit(found.events, cursor);
  // Once for the same: what the server finds but does not show would be looked for again and again.
  const turnedUp = found.turnedUp.join('\n');
  const lookAgain = turnedUp !== '' && turnedUp !== told.turnedUp;
  told.turnedUp = turnedUp;
  return { cursor, lookAgain };
}
