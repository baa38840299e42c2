import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Message } from '@shared/domain/message';
import type { OutboxItem } from '@shared/domain/outbox';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { seeded } from '../../support/generate/random';
import { drain } from '../../support/ledger/modelCache';
import { bundleFiles } from '../../support/ledger/workers';
import type { DeskOrders } from '../../support/lives/deskChild';
import { type Life, startLife } from '../../support/lives/livingDesk';
import { promise } from '../../support/promise';
import { customerOf, mastodonSource, telegramSource, twilioSource, xmppSource } from '../../support/sources/chats';
import { mailSources } from '../../support/sources/mail';
import { feedSource } from '../../support/sources/posts';
import { markIn, markOf, type Source } from '../../support/sources/source';
import { type Prosody, startProsody } from '../../support/xmpp/prosody';

/** How often the desk is killed; more with DEEP=1. */
const kills = process.env.DEEP ? 50 : 8;
const seed = Number(process.env.TRESEN_SEED ?? Date.now() % 1_000_000);
const random = seeded(seed);

/** How many lines a life has told when its end is near. */
const depths = [0, 1, 2, 4, 8, 12, 18, 26];

/** What customers write on each channel while one life lasts. */
const perLife = 6;

let sources: Source[];
let prosody: Prosody;
let bundle: Awaited<ReturnType<typeof bundleFiles<'desk' | 'writer' | 'reader' | 'parser'>>>;
const folder = mkdtempSync(join(tmpdir(), 'tresen-lives-'));

beforeAll(async () => {
  prosody = await startProsody(['shop', customerOf('shop')]);
  const [mail, ...others] = await Promise.all([
    mailSources(['email-1']),
    ...[telegramSource('telegram-1'), mastodonSource('mastodon-1'), xmppSource('xmpp-1', 'shop', prosody)],
    ...[twilioSource('sms-1', 'sms'), twilioSource('whatsapp-1', 'whatsapp'), feedSource('feed-1')],
  ]);
  sources = [...mail, ...others];
  bundle = await bundleFiles({
    ...{ desk: 'tests/support/lives/deskChild.ts', parser: 'electron/connectors/email/parse/worker.ts' },
    ...{ writer: 'electron/ledger/worker.ts', reader: 'electron/ledger/reader.ts' },
  });
}, 60_000);
afterAll(async () => {
  await Promise.all(sources.map((source) => source.stop()));
  await prosody.stop();
  bundle.remove();
  rmSync(folder, { recursive: true, force: true });
});

function ordersFor(): DeskOrders {
  const authorities = join(folder, 'authorities.pem');
  writeFileSync(authorities, sources.flatMap(({ ca }) => ca ?? []).join('\n'));
  const { parser: mailParser, writer, reader } = bundle.fileOf;
  const accounts = sources.map(({ account, secrets, answers }) => ({
    ...{ account, secrets, answersTo: answers?.to ?? null },
  }));
  return { dir: join(folder, 'ledger'), threads: { writer, reader }, mailParser, authorities, accounts };
}

/** Customers write on every channel, so much in each life of the desk, until told to stop. */
function writeAll() {
  const written = new Map(sources.map(({ name }) => [name, [] as string[]]));
  const stopping = new AbortController();
  let allowed = 0;
  const over = Promise.all(
    sources.map(async (source) => {
      while (!stopping.signal.aborted) {
        const marks = written.get(source.name) ?? [];
        const mark = markOf(source.name, marks.length);
        if (marks.length < allowed) {
          await source.write(mark, Date.now());
          marks.push(mark);
        }
        await after(20 + random.int(200), undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }),
  );
  return { written, writeMore: () => void (allowed += perLife), stop: () => (stopping.abort(), over) };
}

/** What each server's customers have got, by the mark they wrote. */
async function gotOf(source: Source): Promise<string[]> {
  return ((await source.answers?.got()) ?? []).map((text) => markIn(text) ?? text);
}

const twice = (marks: readonly string[]): string[] => marks.filter((mark, index) => marks.indexOf(mark) !== index);
const without = (marks: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others);
  return marks.filter((mark) => !known.has(mark));
};
/** The server can be asked whether an answer went out, and knows of all. */
const canTell = ({ account }: Source): boolean =>
  Object.values(account.profiles).every(({ findSent }) => findSent === 'full');

/** Lets a life go on until all there is has come in and gone out, as far as it can be known. */
async function untilSettled(life: Life, messages: number): Promise<void> {
  await expect
    .poll(
      async () => {
        const work = life.work();
        const got = new Set((await Promise.all(sources.filter(canTell).map(gotOf))).flat());
        const found = work?.uncertain.filter((text) => got.has(markIn(text) ?? '')).length;
        return work && { messages: work.messages, leaving: work.leaving, found, live: work.live };
      },
      { timeout: 120_000, interval: 200 },
    )
    .toEqual({ messages, leaving: 0, found: 0, live: sources.length });
}

async function ledgerOf(dir: string) {
  const ledger = openInlineLedger({ dir, zone: 'Europe/Berlin' });
  expect(await ledger.check()).toEqual({ ok: true, value: { problems: [] } });
  const { rows } = await drain(ledger);
  await ledger.close();
  const all = (table: string): unknown[] => [...(rows.get(table) ?? new Map<string, unknown>()).values()];
  const marked = (all('message') as Message[]).map((message) => ({
    ...message,
    mark: markIn(message.direction === 'in' ? `${message.subject ?? ''} ${message.text}` : message.text) ?? '',
  }));
  return { messages: marked, outbox: all('outbox') as OutboxItem[] };
}

const title = `killed ${kills} times while all channels write and are answered: what servers have, the desk has, each once`;
test(title, { timeout: kills * 30_000 + 240_000 }, async () => {
  console.log(`seed ${seed} (TRESEN_SEED=${seed} kills after the same times)`);
  const orders = ordersFor();
  const { written, writeMore, stop } = writeAll();
  const answered: string[] = [];
  let known = 0;
  const phases = { starting: 0, opened: 0, working: 0 };
  try {
    for (let kill = 0; kill < kills; kill++) {
      writeMore();
      const life = startLife(bundle.fileOf.desk, orders);
      // Each in another phase: before the ledger is open, while the accounts connect, or deep in the work.
      await life.told(depths[kill % depths.length] ?? 0, 5_000);
      await after(random.int(250));
      await life.kill();
      phases[life.phase()] += 1;
      expect(['ok', null], `life ${kill}`).toContain(life.health());
      const { messages = known } = life.work() ?? {};
      expect(messages, `life ${kill}`).toBeGreaterThanOrEqual(known);
      known = messages;
      answered.push(...life.answered);
    }
  } finally {
    await stop();
  }
  const total = [...written.values()].flat().length;
  for (let life = 0; life < 2; life++) {
    const last = startLife(bundle.fileOf.desk, orders);
    await untilSettled(last, total).finally(last.kill);
    answered.push(...last.answered);
  }

  const { messages, outbox } = await ledgerOf(orders.dir);
  const figures: Record<string, unknown> = {};
  for (const source of sources) {
    const own = messages.filter(({ accountId }) => accountId === source.account.id);
    const [came, went] = (['in', 'out'] as const).map((way) =>
      own.flatMap(({ direction, mark }) => (direction === way ? [mark] : [])),
    );
    const sent = written.get(source.name) ?? [];
    const wanted = source.answers ? sent.filter((mark) => answered.includes(mark)) : [];
    const got = await gotOf(source);
    const states = new Map(
      outbox.flatMap(({ accountId, text, state }) =>
        accountId === source.account.id ? [[markIn(text) ?? '', state] as const] : [],
      ),
    );
    const of = (state: string): string[] => wanted.filter((mark) => states.get(mark) === state);
    figures[source.name] = { written: sent.length, answered: wanted.length, uncertain: of('uncertain').length };
    expect({
      lost: without(sent, came ?? []),
      doubled: twice(came ?? []),
      unknown: without(came ?? [], sent),
      answersLost: without(wanted, went ?? []),
      answersDoubled: twice(went ?? []),
      unwritten: without(went ?? [], wanted),
      sentTwice: twice(got),
      sentUnasked: without(got, wanted),
      sentAndNotGot: without(of('sent'), got),
      gotAndNotSent: canTell(source) ? without(got, of('sent')) : [],
      otherStates: without(wanted, [...of('sent'), ...of('uncertain')]),
    }).toEqual({
      ...{ lost: [], doubled: [], unknown: [], answersLost: [], answersDoubled: [], unwritten: [] },
      ...{ sentTwice: [], sentUnasked: [], sentAndNotGot: [], gotAndNotSent: [], otherStates: [] },
    });
  }
  console.log(JSON.stringify({ kills, ...phases, ...figures }));
  promise('R2', 'Killed while all channels write and are answered: both sides have the same, each once', kills, {
    parts: ['Node', 'Dovecot', 'Exim'],
  });
});
