import type { Draft } from '@shared/domain/draft';
import { type AccountId, DraftId, MessageId, OutboxId } from '@shared/domain/ids';
import { fail, ok, type Result } from '@shared/errors/result';
import { catalogues } from '@shared/i18n/catalogue';
import type { ReplyOf } from '@shared/ipc/contract';
import type { Clock } from '../connectors/connector';
import type { Ledger } from '../ledger/store';
import type { Connectors } from './connectors';

/** What a test takes. `language`: that of its text. */
export type TestDeps = {
  ledger: Pick<Ledger, 'accounts' | 'apply' | 'outboxItem' | 'placesOf'>;
  connectors: Connectors;
  clock: Clock;
  language(): 'de' | 'en';
  newId(): string;
};

/** Writes a message from the account to itself and lets it leave at once. Its conversation is done from the start. */
export async function sendTest(deps: TestDeps, id: AccountId): Promise<Result<ReplyOf<'accounts', 'sendTest'>>> {
  const { ledger, connectors, clock, language, newId } = deps;
  const account = (await ledger.accounts()).find((one) => one.id === id);
  if (!account) return fail('not.found');
  const address = connectors.get(account.connector)?.ownAddress?.(account) ?? null;
  if (address === null) return fail('unsupported');
  const words = catalogues[language()].accountPage;
  const draft: Draft = {
    id: DraftId.parse(newId()),
    accountId: id,
    conversationId: null,
    kind: 'new',
    replyTo: null,
    to: [address],
    cc: [],
    bcc: [],
    subject: words.testSubject,
    text: words.testText,
    html: null,
    from: null,
    attachments: [],
    updatedAt: clock.now(),
  };
  const outbox = OutboxId.parse(newId());
  const messageId = MessageId.parse(newId());
  const sent = await ledger.apply({ type: 'send', outboxId: outbox, messageId, draft, seenUpTo: 0, thenDone: true });
  if (!sent.ok) return sent;
  const hurried = await ledger.apply({ type: 'sendNow', id: outbox });
  return hurried.ok ? ok({ outbox }) : hurried;
}

/** How a test fares. It came back once the server has a copy of it anywhere but among what was sent. */
export async function testState(
  { ledger, clock }: Pick<TestDeps, 'ledger' | 'clock'>,
  id: OutboxId,
): Promise<Result<ReplyOf<'accounts', 'testState'>>> {
  const item = await ledger.outboxItem(id);
  if (!item) return fail('not.found');
  const { state, error, createdAt, messageId } = item;
  const places = await ledger.placesOf(messageId);
  if (places.some((place) => place !== 'sent'))
    return ok({ state: 'arrived', afterMs: Math.max(0, clock.now() - createdAt) });
  if (state === 'failed' || state === 'uncertain' || state === 'cancelled') return ok({ state: 'failed', error });
  return ok({ state: state === 'sent' ? 'left' : 'waiting' });
}
