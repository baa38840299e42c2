import { resolve } from 'node:path';
import { buildFloodDesk } from './feed/floodBuild';
import { shares } from './keys/window';
import { makeNotmuch } from './search/notmuch';
import { askSearch } from './search/page';
import { peerQueries } from './search/peerQueries';
import { rounded } from './support/median';
import { startSyncingDesk } from './sync/desk';
import { startBenchMail, user } from './sync/mailbox';
import { findable } from './sync/page';

const rounds = 3;

/**
 * The same queries over the same 20,000 generated mails, in turns: by the desk in real Electron, from the call in the
 * window to conversation ids in the window, and by `notmuch search --limit=50`, from its start to its end. In ms.
 */
export async function measure(): Promise<object> {
  const built = await buildFloodDesk('peer', false, resolve(import.meta.dirname, 'sync/registry.ts'));
  const { mail, manifest, oldest } = await startBenchMail();
  const desk = await startSyncingDesk(mail, built.entry);
  const notmuch = await makeNotmuch(resolve(mail.folder, 'mail', user, 'Maildir'));
  try {
    await desk.page.getByRole('main').first().waitFor();
    await desk.page.evaluate(findable, { messages: manifest.messages, subject: oldest });
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const words of peerQueries) {
        const found = await desk.page.evaluate(askSearch, words);
        const peer = notmuch.search(words);
        ours.push(found.ms);
        theirs.push(peer.ms);
        if (round === 0) console.error(`${words}: ${found.hits} and ${peer.threads} found`);
        if (found.hits > 0 !== peer.threads > 0) throw new Error(`${words}: found by one alone`);
      }
    }
    const [ours_p95 = NaN, notmuch_p95 = NaN] = [shares(ours, 95).p95, shares(theirs, 95).p95];
    console.error(`ours ${JSON.stringify(shares(ours, 50, 99))}, notmuch ${JSON.stringify(shares(theirs, 50, 99))}`);
    return { messages: manifest.messages, ours_p95, notmuch_p95, ratio: rounded(ours_p95 / notmuch_p95) };
  } finally {
    notmuch.remove();
    await desk.remove();
    built.remove();
    await mail.stop();
  }
}
