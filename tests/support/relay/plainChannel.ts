import { createHmac } from 'node:crypto';
import { RemoteId } from '@shared/domain/ids';
import type { ConnectorContext } from '../../../electron/connectors/connector';
import { createRelay } from '../../../electron/connectors/relay/client';
import { followRelay } from '../../../electron/connectors/relay/follow';
import { relayKeys } from '../../../electron/connectors/relay/keys';
import { isSignedByMeta } from '../../../electron/connectors/relay/metaSignature';
import { createBuckets } from '../../../electron/connectors/web/buckets';
import { createEchoes } from '../../../electron/connectors/web/echoes';
import { sampleMessage } from '../ledger/samples';

/** The secret the made-up service signs with. */
export const appSecret = 'secret of the app';

/** Headers of a body as Meta signs it. */
export function signedBy(secret: string, body: string | Uint8Array): Record<string, string> {
  return { 'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` };
}

/** Follows a relay whose webhooks are a text each: the smallest channel there can be. */
export function followPlain(context: ConnectorContext, url: string, secret: string, app = appSecret): Promise<void> {
  const keys = relayKeys(secret);
  const { account, clock, http } = context;
  const relay = createRelay({ account, http, clock, buckets: createBuckets({}) }, url, keys);
  return followRelay({
    ...{ context, relay, keys, echoes: createEchoes() },
    channel: {
      isSigned: (webhook) => isSignedByMeta(webhook, app),
      read: ({ body }, extra) => {
        const text = Buffer.from(body).toString();
        return Promise.resolve({ events: [sampleMessage('t1', 1, { remoteId: RemoteId.parse(text), text })], extra });
      },
      readRaw: () => null,
    },
  });
}
