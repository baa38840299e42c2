import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Account } from '@shared/domain/account';
import type { Conversation } from '@shared/domain/conversation';
import { TagId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { Tag } from '@shared/domain/tag';
import { channelNames } from '@shared/i18n/channelNames';
import type { SearchReply } from '@shared/ipc/search';
import { factsOf } from '@shared/logic/search/facts';
import { matches } from '@shared/logic/search/matches';
import { parseQuery } from '@shared/logic/search/query';
import { resolveQuery } from '@shared/logic/search/resolve';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { seeded } from '../../support/generate/random';
import { drain } from '../../support/ledger/modelCache';
import { sampleAccount, sampleMessage, sampleNow } from '../../support/ledger/samples';

// The index answers what shared/logic/search/matches says of every single message.

const spoken = [
  'Rechnung',
  'Rechnungsnummer',
  'Bestellnummer',
  'Nummer',
  'offen',
  'offene',
  'Größe',
  'Versand',
  'Sand',
  'a',
  'vip',
];
const clock = { now: sampleNow, zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
let ledger: Ledger;
let rows: { messages: Message[]; conversations: Map<string, Conversation>; tags: Tag[]; accounts: Account[] };

const must = async <T>(reply: Promise<{ ok: true; value: T } | { ok: false }>): Promise<T> => {
  const done = await reply;
  if (!done.ok) throw new Error('refused');
  return done.value;
};

beforeAll(async () => {
  ledger = openInlineLedger({ dir: ':memory:', zone: 'Europe/Berlin', now: () => sampleNow });
  const random = seeded(7);
  const account = sampleAccount('a1');
  await must(ledger.system({ type: 'putAccount', account }));
  const say = (count: number) => Array.from({ length: count }, () => random.pick(spoken)).join(' ');
  const file = (name: string) => ({
    ...{ remoteId: name as never, name, mime: 'text/plain', bytes: 1, cid: null, data: new Uint8Array([1]) },
    ...{ width: null, height: null, durationMs: null },
  });
  const events = Array.from({ length: 90 }, (_, at) =>
    sampleMessage(`t${random.int(30)}`, at, {
      text: say(random.int(5)),
      subject: random.int(3) === 0 ? say(2) : null,
      direction: random.int(4) === 0 ? 'out' : 'in',
      attachments: random.int(5) === 0 ? [file(`${random.pick(spoken)}.txt`)] : [],
    }),
  );
  await must(ledger.ingest(account.id, events, 1));
  const ids = [...((await drain(ledger)).rows.get('conversation')?.keys() ?? [])] as Conversation['id'][];
  const some = (every: number) => ids.filter((_, at) => at % every === 0);
  await must(ledger.apply({ type: 'setState', ids: some(3), state: 'done' }));
  await must(ledger.apply({ type: 'setFlag', ids: some(4), flag: 'starred', value: true }));
  await must(ledger.apply({ type: 'setRead', ids: some(5), read: true }));
  await must(ledger.apply({ type: 'createTag', id: TagId.parse('t-vip'), name: 'VIP', ids: some(6) }));
  await must(ledger.apply({ type: 'createTag', id: TagId.parse('t-late'), name: 'sehr offen', ids: some(7) }));
  const all = (await drain(ledger)).rows;
  const table = <T>(name: 'message' | 'tag' | 'account') => [...(all.get(name)?.values() ?? [])] as T[];
  rows = {
    messages: table<Message>('message').sort((a, b) => b.seq - a.seq),
    conversations: (all.get('conversation') ?? new Map()) as Map<string, Conversation>,
    tags: table('tag'),
    accounts: table('account'),
  };
});
afterAll(() => ledger.close());

const day = new Date(sampleNow).toISOString().slice(0, 10);
const leaf = fc.constantFrom(
  ...spoken,
  ...[
    'nummer',
    'rechn',
    'offe',
    'kundin',
    'txt',
    '"rechnung offen"',
    '"VIP"',
    'gross',
    'tag:vip',
    'tag:sehr',
    'is:open',
  ],
  ...[
    'is:done',
    'is:starred',
    'is:unread',
    'is:read',
    'has:attachment',
    'from:kundin',
    'von:mir',
    'an:uns',
    'kanal:sms',
  ],
  ...['channel:email', 'account:a', `before:${day}`, `after:${day}`, 'to:nobody'],
);
const part = fc.tuple(fc.constantFrom('', '', '-'), leaf).map(([sign, each]) => `${sign}${each}`);
const query = fc
  .array(fc.oneof({ weight: 4, arbitrary: part }, fc.constantFrom('OR', '(', ')', 'NOT')), {
    minLength: 1,
    maxLength: 7,
  })
  .map((parts) => parts.join(' '));

it('finds by the index what memory says, newest first, over pages of any size', () =>
  fc.assert(
    fc.asyncProperty(query, fc.integer({ min: 1, max: 20 }), async (text, limit) => {
      const resolved = resolveQuery(parseQuery(text, clock), { ...rows, channels: channelNames });
      const wanted = new Set<string>();
      for (const message of rows.messages) {
        const conversation = rows.conversations.get(message.conversationId);
        if (conversation && matches(resolved, factsOf(message, conversation, rows.tags))) wanted.add(conversation.id);
      }
      const found: string[] = [];
      for (let before: number | null = null; ;) {
        const page: SearchReply = await must(ledger.search({ query: text, before, limit }));
        found.push(...page.hits.map(({ conversationId }) => conversationId));
        before = page.next;
        if (before === null) break;
      }
      expect(found).toEqual([...wanted]);
      // The same conversations; by the newest hit of each, or by its newest message.
      expect((await must(ledger.found(text))).sort()).toEqual([...wanted].sort());
      const [count] = await must(ledger.countFound([text], 9));
      expect(count).toBe(resolved.problems.length > 0 ? null : Math.min(9, wanted.size));
    }),
    { numRuns: 400 },
  ));
