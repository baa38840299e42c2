import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildFloodDesk } from './feed/floodBuild';
import { partsOnly, wholeMails } from './mail/pipelines';
import { median, rounded } from './support/median';
import { pssMb } from './support/memory';
import { checkDesk } from './sync/correct';
import { startSyncingDesk } from './sync/desk';
import { type BenchMail, folders, logOf, mailCount, sentSince, startBenchMail, user } from './sync/mailbox';
import { findable, painted } from './sync/page';

const runs = Number(process.env.BENCH_RUNS ?? 3);

/** One first sync: seconds from the accepted log-in to all findable and to 50 conversations painted; the most memory. */
type Run = { seconds: number; first50: number; pss: number };

/**
 * The first sync of a mailbox by the desk in real Electron until every mail is in IndexedDB and found, against the
 * plain pipeline in the same run: imapflow fetching whole sources and postal-mime in one thread, nothing kept. Medians
 * of the runs, which alternate. Throws when anything of the generator's manifest is missing or differs.
 */
export async function measure(): Promise<object> {
  const desk = await buildFloodDesk('sync', false, resolve(import.meta.dirname, 'sync/registry.ts'));
  const bench = await startBenchMail();
  try {
    const server = { port: bench.mail.imap, user, folders: [...folders] };
    await partsOnly(server); // the server's own index is built once, before anybody is measured
    const app: Run[] = [];
    const references: number[] = [];
    const parts: number[] = [];
    let fetched = 0;
    for (let run = 0; run < runs; run++) {
      const length = logOf(bench.mail).length;
      app.push(await firstSync(bench, desk.entry));
      while ((fetched = sentSince(bench.mail, length)) < bench.manifest.bytes / 20) await sleep(20);
      references.push(await timed(() => wholeMails(server)));
      parts.push(await timed(() => partsOnly(server)));
      console.error(JSON.stringify({ app: app.at(-1), reference: references.at(-1), parts: parts.at(-1) }));
    }
    const appS = median(app.map(({ seconds }) => seconds));
    return {
      messages: bench.manifest.messages,
      app_s: rounded(appS),
      reference_s: rounded(median(references)),
      ratio: rounded(appS / median(references)),
      parts_reference_s: rounded(median(parts)),
      bytes_fetched: fetched,
      first50_s: rounded(median(app.map(({ first50 }) => first50))),
      pss_mb: median(app.map(({ pss }) => pss)),
    };
  } finally {
    desk.remove();
    await bench.mail.stop();
  }
}

async function firstSync({ mail, manifest, oldest }: BenchMail, entry: string): Promise<Run> {
  const desk = await startSyncingDesk(mail, entry);
  try {
    await desk.page.getByRole('main').first().waitFor();
    await desk.page.keyboard.press('g');
    await desk.page.keyboard.press('e');
    const shown = desk.page.evaluate(painted, 50);
    const accepted = await desk.reached('syncing');
    let pss = 0;
    let over = false;
    const watching = (async () => {
      for (; !over; await sleep(1_000)) pss = Math.max(pss, pssMb(desk.app.process().pid ?? 0));
    })();
    // Only now: counting what the cache has would slow it down.
    const stored = await desk.reached('live');
    const found = await desk.page.evaluate(findable, { messages: manifest.messages, subject: oldest });
    over = true;
    await watching;
    console.error(`in the ledger after ${stored - accepted} ms, found after ${found - accepted} ms`);
    await checkDesk(desk, manifest);
    return { seconds: (found - accepted) / 1000, first50: ((await shown) - accepted) / 1000, pss };
  } finally {
    await desk.remove();
  }
}

/** Seconds it takes; it answers how many mails it read. */
async function timed(read: () => Promise<number>): Promise<number> {
  const start = performance.now();
  if ((await read()) !== mailCount) throw new Error('the reference lost mails');
  return (performance.now() - start) / 1000;
}
