import { resolveSrv } from 'node:dns/promises';
import { ChannelKind } from '@shared/domain/ids';
import type { ChannelInfo } from '@shared/channels/channelInfo';
import type { Connector } from '../connector';
import { mailCapabilities, mailProfiles } from './capabilities';
import { isLoopback } from '../network/loopback';
import { configOf, MailConfig } from './config';
import { serverChange } from './change/serverChange';
import { describe, planOf } from './describe';
import { download } from './download';
import { createLeases } from './imap/lease';
import { createLogin, type LoginSettings } from './login/login';
import { mailScope } from './mail/event';
import { mailOrigins } from './origin/services';
import { findSent, keepCopyOf, send } from './send/send';
import { createServerAbsence } from './sieve/serverAbsence';
import { source } from './source';
import { oauthProviders } from './signIn/oauthProviders';
import { createTokenSecrets } from './signIn/tokenSecrets';
import { createBells } from './sync/bells';
import { type MailSettings, run } from './sync/run';

const mailChannel: ChannelInfo = { kind: ChannelKind.parse('email'), name: 'channels.email', mark: 'email', hue: 210 };

/**
 * Mailboxes by IMAP and SMTP.
 * @param settings the bundled parser thread, whom to trust, and whom a login asks
 */
export function createEmailConnector(settings: MailSettings & LoginSettings): Connector {
  const tokens = createTokenSecrets(settings.providers ?? oauthProviders);
  const leases = createLeases(settings.trust);
  const bells = createBells();
  const absence = createServerAbsence(settings.trust, settings.dns?.srv ?? resolveSrv);
  return {
    kind: 'email',
    channels: [mailChannel, ...mailOrigins],
    configuration: MailConfig,
    editable: ['identities', 'catchAll', 'sentCopy', 'archiveOnDone', 'months'],
    login: createLogin(settings),
    run: (context) => run(tokens.over(context), settings, bells),
    send: async (outgoing, attemptKey, context) => {
      const result = await send(outgoing, attemptKey, tokens.over(context), settings.trust, leases);
      bells.ring(context.account.id);
      return result;
    },
    capabilities: (account) => mailCapabilities(configOf(account)),
    profiles: (account) => mailProfiles(configOf(account)),
    plan: planOf,
    describe: (_account, context) => describe(tokens.over(context), leases),
    ownAddress: ({ address }) => address,
    isOwn(account, { scope, id }) {
      const own = [account.address, ...configOf(account).identities.map(({ address }) => address)];
      return scope === mailScope && own.some((address) => address.toLowerCase() === id.toLowerCase());
    },
    local(account) {
      const { imap, smtp } = configOf(account);
      return isLoopback(imap.host) && isLoopback(smtp.host);
    },
    findSent: (attemptKey, _outgoing, context) => findSent(attemptKey, tokens.over(context), leases),
    keepCopy: async (outgoing, attemptKey, sentAt, context) => {
      const result = await keepCopyOf(outgoing, attemptKey, sentAt, tokens.over(context), leases);
      bells.ring(context.account.id);
      return result;
    },
    download: (_attachment, remoteId, context) => download(remoteId, tokens.over(context), leases),
    source: (remoteId, longest, context) => source(remoteId, longest, tokens.over(context), leases),
    serverAbsence: {
      state: (notes, context) => absence.state(notes, tokens.over(context)),
      push: (notes, context) => absence.push(notes, tokens.over(context)),
      withdraw: (context) => absence.withdraw(tokens.over(context)),
    },
    serverChange: async (change, context) => {
      const result = await serverChange(change, tokens.over(context), leases);
      bells.ring(context.account.id);
      return result;
    },
  };
}
