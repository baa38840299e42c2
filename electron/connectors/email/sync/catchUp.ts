import { configOf } from '../config';
import { type MailCursor, withStored } from './cursor';
import { deliver, type Delivery } from './deliver';
import { type Again, lookAgain } from './lookAgain';
import { tellNews } from './tellNews';
import type { Folder } from './folders';
import { lookAt } from './lookAt';
import { plan, type Work } from './plan';
import { wantedSince } from './range';
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
  // INBOX last: what is shown in two folders is then never first seen in the other.
  const again = new Map<string, Again>();
  const since = wantedSince(configOf(context.account).months, clock.now());
  for (const folder of [...folders].reverse()) {
    const { work, at, status } = await lookAt(client, folder, start, since);
    works.unshift(work);
    if (!at || !status) continue;
    planned = withStored(planned, folder.path, at);
    const { path } = folder;
    const found = await lookAgain(client, path, at, status, delivery.looks.get(path), clock.now());
    if (found) again.set(path, found);
  }

  // New mail is no reading anybody waits for.
  const progress = start.synced && works.every(({ old }) => old.length === 0) ? null : delivery.progress;
  progress?.left(works, start.read ?? 0);
  let complete = works.every(({ fresh, old }) => fresh.length === 0 && old.length === 0);

  let storing: Promise<void> = Promise.resolve();
  try {
    for (const { work, fresh, uids, stored } of plan(works)) {
      const { path } = work.folder;
      let come = 0;
      const advance = (done: readonly number[], count: number): void => {
        const at = planned.folders[path];
        if (at) planned = withStored(planned, path, stored(at, done));
        come += count;
        if (progress) planned = { ...planned, read: progress.stored(count) };
      };
      for await (const mails of readFolder(delivery, path, uids)) {
        advance(
          mails.map(({ head }) => head.uid),
          mails.length,
        );
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
      advance(uids, uids.length - come);
      if (progress) tellProgress(delivery);
      if (signal.aborted || clock.now() > until) break;
    }
  } finally {
    await storing;
  }
  // What went from one folder to another is told there before it is told to be gone here.
  if (!signal.aborted && works.every(({ fresh }) => fresh.length === 0)) {
    const told = await tellNews(delivery, folders, planned, again);
    planned = told.cursor;
    complete &&= !told.lookAgain;
  }
  return { cursor: planned, complete };
}

/** Tells how far the reading is. */
function tellProgress({ progress, context: { status, clock } }: Delivery): void {
  if (progress) status({ state: 'syncing', progress: progress.now(), lastContactAt: clock.now() });
}
