import type { ChannelInfo } from '@shared/channels/channelInfo';
import { type Account } from '@shared/domain/account';
import { ChannelKind } from '@shared/domain/ids';
import { type Line, publicLine } from '../../remote/guardedRequest';
import type { Connector } from '../connector';
import { isLoopback } from '../network/loopback';
import { createBuckets } from '../web/buckets';
import { readJid } from './address';
import { profilesOf, type XmppProfile } from './capabilities';
import { configOf, passwordField, XmppConfig } from './config';
import { download } from './download';
import { createLogin } from './login/login';
import { createReach } from './reach';
import { xmppScope } from './read/person';
import { run } from './run';
import { createChanges } from './send/change';
import { findSent, send } from './send/send';
import type { Trust } from './stream/connect';
import type { AskSrv } from './stream/findServer';

const channels: ChannelInfo[] = [
  { kind: ChannelKind.parse('xmpp'), name: 'channels.xmpp', mark: 'xmpp', hue: 290 },
  { kind: ChannelKind.parse('webchat'), name: 'channels.webchat', mark: 'webchat', hue: 170 },
];

/** Whom to trust besides the system's authorities; `srv` and `line` are the world's unless given. */
export type XmppSettings = { trust?: Trust; srv?: AskSrv; line?: Line };

/** Accounts of XMPP, and the guests who write to one from the shop's own site. */
export function createXmppConnector({ trust = {}, srv, line = publicLine }: XmppSettings = {}): Connector {
  const reach = createReach(trust, srv);
  const buckets = createBuckets({});
  return {
    kind: 'xmpp',
    channels,
    configuration: XmppConfig,
    login: createLogin(reach),
    run: (context) => run(context, reach),
    send: (outgoing, attemptKey, context) => send(outgoing, attemptKey, context, reach, buckets),
    findSent: (attemptKey, outgoing, context) => findSent(attemptKey, outgoing, context, reach),
    ...createChanges(reach),
    download: (attachment, remoteId, context) =>
      download(attachment, remoteId, context, { line, buckets, local: isLocal(context.account) }),
    capabilities: (account, conversation) => {
      const all = knownProfiles(account);
      return isProfile(conversation?.profile) ? all[conversation.profile] : all.chat;
    },
    profiles: knownProfiles,
    isOwn: (account, { scope, id }) => scope === xmppScope && id === configOf(account).jid,
    local: isLocal,
    plan: (config) => ({ servers: [{ use: 'both', ...serverOf(config) }], secrets: [passwordField] }),
  };
}

/** The largest file the server takes is told by the run, and kept with the account. */
function knownProfiles({ profiles }: Account): ReturnType<typeof profilesOf> {
  return profilesOf(profiles.chat?.attachments.maxBytes ?? null);
}

function isProfile(name: string | undefined): name is XmppProfile {
  return name === 'chat' || name === 'webchat';
}

function isLocal({ config }: Pick<Account, 'config'>): boolean {
  return isLoopback(serverOf(config).host);
}

/** The server as it was entered; without one the domain names it. */
function serverOf(config: Record<string, unknown>) {
  const { jid, server } = XmppConfig.parse(config);
  return server ?? { host: readJid(jid)?.domain ?? jid, port: 5222, security: 'starttls' as const };
}
