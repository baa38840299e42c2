import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Conversation } from '@shared/domain/conversation';
import type { ConversationId } from '@shared/domain/ids';
import type { AnswerSuggestion } from '@shared/ipc/search';
import { comparable } from '@shared/logic/writing/proof/sentBefore';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { seeded } from '../../support/generate/random';
import { english, german } from '../../support/generate/words';
import { templateFields } from '../../support/desk/templates';
import { pastAnswers, suggestionRows } from '../../support/labelled/suggestions';
import { drain } from '../../support/ledger/modelCache';
import { scratchFolder } from '../../support/ledger/openings';
import { sampleAccount, sampleMessage, sampleNow } from '../../support/ledger/samples';

const account = sampleAccount('a1');
const { seen, held } = suggestionRows();
const past = pastAnswers();

/** A desk with the history, in an order of its own, among talk about something else. */
async function deskOf(seed: number) {
  const scratch = scratchFolder();
  const ledger = openInlineLedger({ dir: scratch.dir, zone: 'Europe/Berlin', now: () => sampleNow });
  await ledger.system({ type: 'putAccount', account });
  const random = seeded(seed);
  let number = 0;
  const say = (thread: string, name: string, text: string, more: Partial<ReturnType<typeof sampleMessage>> = {}) => {
    const customer = { scope: 'sample', id: `customer-${thread}`, name, language: null };
    return sampleMessage(thread, (number += 1), { text, author: customer, customer, ...more });
  };
  const ours = { direction: 'out', author: { scope: 'sample', id: 'us', name: 'Laden', language: null } } as const;
  const threads = [
    ...past.map(({ id, customer, question, answer }) => [say(id, customer, question), say(id, customer, answer, ours)]),
    ...Array.from({ length: 80 }, (_, at) => {
      const { sentences, answers } = random.pick([german, english]);
      const [asked, said] = [random.pick(sentences), random.pick(answers)];
      return [say(`n${at}`, 'Toni Test', asked), say(`n${at}`, 'Toni Test', said, ours)];
    }),
  ];
  const order = threads.map((events) => ({ events, at: random.int(1_000_000) })).sort((a, b) => a.at - b.at);
  await ledger.ingest(
    account.id,
    order.flatMap(({ events }) => events),
    1,
  );
  const asking = [...seen, ...held].map(({ id, question }) => say(`q-${id}`, `Robin Frager ${id}`, question));
  await ledger.ingest(account.id, asking, 2);
  const ids = async () => {
    const rows = [...((await drain(ledger)).rows.get('conversation')?.values() ?? [])] as Conversation[];
    return new Map(rows.map(({ customerName, id }) => [customerName, id]));
  };
  return { scratch, ledger, say, ours, ids };
}

/** The index knows every message; it is brought up between the ledger's own writes. */
async function indexed(ledger: Ledger): Promise<void> {
  const isBehind = async (): Promise<boolean> => {
    const found = await ledger.search({ query: 'paket', before: null, limit: 1 });
    return !found.ok || found.value.behind;
  };
  await expect.poll(isBehind, { timeout: 15_000 }).toBe(false);
}

async function suggested(ledger: Ledger, id: ConversationId | undefined): Promise<AnswerSuggestion[]> {
  if (id === undefined) throw new Error('no such conversation');
  await indexed(ledger);
  const found = await ledger.suggest(id);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

const named = (found: readonly AnswerSuggestion[]): string[] =>
  found.map((each) => (each.kind === 'answer' ? each.text : `template ${each.templateId}`));

const answerOf = new Map(past.map(({ id, answer }) => [id, comparable(answer)]));

describe.each([1, 2, 3])('over the history of seed %i', (seed) => {
  let desk: Awaited<ReturnType<typeof deskOf>>;
  let ids: Map<string, ConversationId>;
  beforeAll(async () => {
    desk = await deskOf(seed);
    ids = await desk.ids();
  });
  afterAll(async () => {
    await desk.ledger.close();
    desk.scratch.remove();
  });

  it.each([...seen, ...held])('$id is answered as before: $question', async ({ id, expected }) => {
    const found = await suggested(desk.ledger, ids.get(`Robin Frager ${id}`));
    expect(found.flatMap((each) => (each.kind === 'answer' ? [comparable(each.text)] : []))).toContain(
      answerOf.get(expected),
    );
  });
});

describe('what is suggested', () => {
  let desk: Awaited<ReturnType<typeof deskOf>>;
  beforeAll(async () => void (desk = await deskOf(4)));
  afterAll(async () => {
    await desk.ledger.close();
    desk.scratch.remove();
  });
  const question = 'Die Schublade der Kommode klemmt, was hilft?';
  const answer = 'Guten Tag Frau Quast,\n\nziehen Sie die Kommode von der Wand, dann läuft die Schublade wieder.';
  const trees = ['', 'Ahorn', 'Birke', 'Linde', 'Ulme', 'Erle'];
  let thread = 0;
  /** What a new customer with the question gets, once these were said to another. */
  const after = async (...said: Partial<ReturnType<typeof sampleMessage>>[]) => {
    const { ledger, say, ids } = desk;
    const [old, fresh] = [`alt${(thread += 1)}`, `neu${thread}`];
    const events = said.map(({ text = '', ...more }) => say(old, 'Elke Quast', text, more));
    await ledger.ingest(account.id, [...events, say(fresh, `Robin ${trees[thread]}`, question)], 10 + thread);
    return named(await suggested(ledger, (await ids()).get(`Robin ${trees[thread]}`)));
  };

  /** What the one asked for last gets now. */
  const suggestedAgain = async () =>
    named(await suggested(desk.ledger, (await desk.ids()).get(`Robin ${trees[thread]}`)));

  it('is no automatic note, and nothing of a talk nobody answered', async () => {
    expect(await after({ text: question }, { text: answer, ...desk.ours, automatic: true })).toEqual([]);
    expect(await after({ text: question, automatic: true }, { text: answer, ...desk.ours })).toEqual([]);
  });

  it('names nobody of before', async () => {
    expect(await after({ text: question }, { text: `${answer} Das half auch Elke.`, ...desk.ours })).toEqual([]);
  });

  it('greets this customer and leaves their own number blank', async () => {
    const text = `${answer} Ihre Bestellung 20416 bleibt offen.`;
    expect(await after({ text: question }, { text, ...desk.ours })).toEqual([
      `Guten Tag Robin Ulme,\n\n${'ziehen Sie die Kommode von der Wand, dann läuft die Schublade wieder.'} Ihre Bestellung ___ bleibt offen.`,
    ]);
  });

  it('is a template about it, before it was ever used', async () => {
    const text = 'Ziehen Sie die Kommode vor, dann klemmt die Schublade nicht mehr.';
    const variants = [{ language: null, scope: null, text, html: null }];
    const template = templateFields('drawer', { name: 'Schublade', variants });
    await desk.ledger.apply({ type: 'saveTemplate', template });
    expect((await after({ text: question })).slice(0, 2)).toContain('template drawer');
    await desk.ledger.apply({ type: 'removeTemplate', id: template.id });
    expect(await suggestedAgain()).not.toContain('template drawer');
  });

  it('is nothing for a conversation there is not', async () => {
    expect(await suggested(desk.ledger, 'gone' as ConversationId)).toEqual([]);
  });

  it('is nothing hostile words could ask of the index', async () => {
    const { ledger, say, ids } = desk;
    const words = [
      '"',
      'words : "a" OR',
      'NEAR(a b)',
      '*',
      '\ud800',
      'x'.repeat(10_000),
      "'; DROP TABLE doc; --",
      '{}()',
    ];
    const events = words.map((text, at) => say(`hostile${at}`, `Hostile ${at}`, text));
    await ledger.ingest(account.id, events, 99);
    const made = await ids();
    for (const at of words.keys()) {
      expect(await suggested(ledger, made.get(`Hostile ${at}`))).toEqual(expect.any(Array));
    }
  });
});

it('is found where everybody asks the same, so that no word of the question is rare', async () => {
  const { ledger, scratch, say, ours, ids } = await deskOf(5);
  try {
    const asked = 'Gibt es die Rechnung als PDF?';
    const answer = 'die Rechnung liegt als PDF in Ihrem Kundenkonto.';
    const talks = Array.from({ length: 1_300 }, (_, at) => [
      ...Array.from({ length: 3 }, () => say(`gleich${at}`, 'Toni Test', asked)),
      say(`gleich${at}`, 'Toni Test', `Guten Tag,\n\n${answer}`, ours),
    ]);
    await ledger.ingest(account.id, [...talks.flat(), say('now', 'Robin Frager', asked)], 3);
    const id = (await ids()).get('Robin Frager');
    await expect
      .poll(async () => named(await suggested(ledger, id)), { timeout: 10_000 })
      .toEqual([`Guten Tag Robin Frager,\n\n${answer}`]);
  } finally {
    await ledger.close();
    scratch.remove();
  }
});
