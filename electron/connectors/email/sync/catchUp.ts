import { type MailCursor, withStored } from './cursor';
import { deliver, type Delivery } from './deliver';
import type { Folder } from './folders';
import { lookAt } from './lookAt';
import { plan, type Work } from './plan';
import { readFolder } from './readFolder';

/** How long (ms) history is read before somebody looks for new mail again. */
const lookAgainMs = 5_000;

/**
 * Reads what the folders have and we do not. Stops after a while even if there is more, so that new mail never waits
 * for old. The next mails are fetched while those before are parsed and stored.
 * @param start the cursor as stored
 * @returns the cursor as stored, and whether there was nothing left to read
 */
export async function catchUp(
  delivery: Delivery,
  folders: readonly Folder[],
  start: MailCursor,
): Promise<{ cursor: MailCursor; complete: boolean }> {
  const { client, context } = delivery;
  const { clock, signal } = context;
  const until = clock.now() + lookAgainMs;
  const works: Work[] = [];
  let planned = start;
  for (const folder of folders) {
    const { work, at } = await lookAt(client, folder, start);
    works.push(work);
    if (at) planned = withStored(planned, folder.path, at);
  }

  const complete = works.every(({ fresh, old }) => fresh.length === 0 && old.length === 0);

  let storing: Promise<void> = Promise.resolve();
  try {
    for (const { work, fresh, uids, stored } of plan(works)) {
      const { path } = work.folder;
      const advance = (done: readonly number[]): void => {
        const at = planned.folders[path];
        if (at) planned = withStored(planned, path, stored(at, done));
      };
      for await (const mails of readFolder(delivery, path, uids)) {
        advance(mails.map(({ head }) => head.uid));
        if (fresh)
          await delivery.ids.learn(
            client,
            path,
            mails.map(({ head }) => head),
          );
        await storing;
        storing = deliver(delivery, work.folder, mails, planned);
        storing.catch(() => {});
      }
      advance(uids);
      if (signal.aborted || clock.now() > until) break;
    }
  } finally {
    await storing;
  }
  return { cursor: planned, complete };
}
