import type { SendResult } from '@shared/channels/outgoing';
import { appError } from '@shared/errors/appError';
import { type Failure, failureOf, isTooMuch } from '../failure';
import { RecipientsRefused } from './smtp';

/** How long (ms) to wait when a server says "later" without saying when; greylisting means some minutes. */
const laterMs = 120_000;

type Raised = { code?: string; responseCode?: number; response?: unknown; command?: string; rejected?: string[] };

/**
 * What an attempt that ended in an error has become. A clear no of the server is one at any time; a broken connection
 * is harmless before the text had its go-ahead, and in doubt after.
 * @param bodyAllowed the text had its go-ahead
 */
export function outcomeOf(raised: unknown, account: string, bodyAllowed: boolean): SendResult {
  if (raised instanceof RecipientsRefused) return recipientsOutcome(raised.recipients);
  const error = (raised instanceof Error ? raised : {}) as Raised;
  const code = error.responseCode ?? 0;
  const said = code >= 400 && code < 600 && error.code !== 'EAUTH' && error.code !== 'ETLS';
  if (said && error.code !== 'ECONNECTION') {
    if (error.rejected) return recipientsOutcome(error.rejected.map((address) => ({ address, code })));
    if (isTooMuch(error)) return notSent(failureOf(raised, account));
    if (code < 500) return later(account, code);
    return { kind: 'refused', error: refusal(error, code) };
  }
  if (error.code === 'EMESSAGE') return { kind: 'refused', error: refusal(error, 552) };
  if (error.code === 'EENVELOPE') return { kind: 'refused', error: appError('recipient.rejected', {}) };
  const failure = failureOf(raised, account);
  if (bodyAllowed) return { kind: 'uncertain', error: appError('send.uncertain', failure.error.facts) };
  return notSent(failure);
}

function notSent({ error, retryAfterMs }: Failure): SendResult {
  return { kind: 'notSent', error, retryAfterMs };
}

function later(account: string, code: number): SendResult {
  const error = appError('server.failed', { account: account.slice(0, 300), reason: `smtp ${code}` });
  return { kind: 'notSent', error, retryAfterMs: laterMs };
}

/** One is refused for good: a person has to look. All only for now: later. */
function recipientsOutcome(recipients: readonly { address: string; code: number }[]): SendResult {
  const gone = recipients.filter(({ code }) => code >= 500);
  const [first] = gone.length > 0 ? gone : recipients;
  const facts = {
    address: first?.address.slice(0, 300) ?? '',
    count: recipients.length,
    smtp: first?.code ?? 0,
    context: 'named',
  };
  if (gone.length > 0) return { kind: 'refused', error: appError('recipient.rejected', facts) };
  return { kind: 'notSent', error: appError('recipient.unreachable', facts), retryAfterMs: laterMs };
}

/** 552 and 5.3.4 mean too large; 552 also a full mailbox, which is told by 5.2.2. */
function refusal({ response }: Raised, smtp: number) {
  const text = typeof response === 'string' ? response : '';
  const isSize = smtp === 552 && !/\b5\.2\.2\b/u.test(text);
  return isSize || /\b5\.3\.4\b/u.test(text)
    ? appError('attachment.tooLarge', { name: '', smtp, context: 'mail' })
    : appError('content.rejected', { smtp, ...(/\b5\.2\.2\b/u.test(text) && { context: 'full' }) });
}
