import { timingSafeEqual } from 'node:crypto';
import type { ConnectorContext } from '../connector';
import { createRelay } from '../relay/client';
import { readCursor } from '../relay/cursor';
import type { Webhook } from '../relay/envelope';
import { followRelay } from '../relay/follow';
import { callerHeader, type RelayKeys, relayKeys } from '../relay/keys';
import { isSignedByMeta } from '../relay/metaSignature';
import { ApiError } from '../web/apiError';
import { writeBook } from './book';
import { createChecks } from './check';
import { appSecretField, configOf, relayField } from './config';
import { withFiles } from './media';
import { usOf } from './people';
import { type Means, reach, secretOf } from './reach';
import { readKept, readWebhook } from './webhook/read';

/** Tells what the service told the relay, until aborted. */
export async function run(context: ConnectorContext, means: Means): Promise<void> {
  const { account, clock, http, log } = context;
  const { buckets, echoes, books } = means;
  const { relay: url } = configOf(account);
  // What was kept is known before anything is sent.
  books.open(account.id, readCursor(context.cursor).extra);
  let keys: RelayKeys;
  let isSigned: (webhook: Webhook) => boolean;
  try {
    keys = relayKeys(await secretOf(context, relayField));
    isSigned = await signCheck(context, keys);
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    return context.status({ state: 'failed', error: thrown.error, action: thrown.action, retryAt: null });
  }
  const us = () => usOf(account, clock.now());
  await followRelay({
    ...{ context, keys, echoes, relay: createRelay({ account, http, clock, buckets }, url, keys) },
    channel: {
      isSigned,
      async read({ body }, extra) {
        const book = books.open(account.id, extra);
        const events = readWebhook(Buffer.from(body).toString(), us(), book);
        if (events.some(({ type }) => type === 'raw')) log.warn('protocol.drift', { account: account.id });
        const hasFiles = events.some((event) => event.type === 'message' && event.attachments.length > 0);
        const whole = hasFiles ? await withFiles(events, await reach(context, means), context) : events;
        return { events: whole, extra: writeBook(book) };
      },
      readRaw: (payload) => readKept(payload, us(), books.of(account.id)),
      beside: createChecks(context, () => reach(context, means)),
    },
  });
}

/**
 * How the service is known to have said something: Meta signs by the app's secret; 360dialog signs nothing, and shows the
 * word it was given (docs.360dialog.com, Webhook URL, headers).
 */
async function signCheck(context: ConnectorContext, { caller }: RelayKeys): Promise<(webhook: Webhook) => boolean> {
  if (configOf(context.account).provider === 'meta') {
    const appSecret = await secretOf(context, appSecretField);
    return (webhook) => isSignedByMeta(webhook, appSecret);
  }
  const word = Buffer.from(caller);
  return ({ headers }) => {
    const told = Buffer.from(headers[callerHeader] ?? '');
    return told.length === word.length && timingSafeEqual(told, word);
  };
}
