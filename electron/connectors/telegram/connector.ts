import type { ChannelInfo } from '@shared/channels/channelInfo';
import type { Account } from '@shared/domain/account';
import { ChannelKind } from '@shared/domain/ids';
import type { Connector } from '../connector';
import { isLoopback } from '../network/loopback';
import { serverOf } from '../web/apiRoot';
import { profilesOf, type TelegramProfile } from './capabilities';
import { createTelegramBuckets } from './client';
import { configOf, TelegramConfig, telegramRoot, tokenField } from './config';
import { download } from './download';
import { createEchoes } from '../web/echoes';
import { createLogin } from './login/login';
import { run } from './run';
import { createChanges } from './send/change';
import { send } from './send/send';
import { telegramScope } from './updates/people';

const telegramChannel: ChannelInfo = {
  kind: ChannelKind.parse('telegram'),
  name: 'channels.telegram',
  mark: 'telegram',
  hue: 190,
};

/** What tests put in the place of Telegram itself for new accounts. */
export type TelegramSettings = { root?: string };

/** Bots of Telegram by long polling, and the chats of whoever connected one to a business account. */
export function createTelegramConnector({ root }: TelegramSettings = {}): Connector {
  const buckets = createTelegramBuckets();
  const echoes = createEchoes();
  return {
    kind: 'telegram',
    channels: [telegramChannel],
    configuration: TelegramConfig,
    login: createLogin(buckets, root),
    run: (context) => run(context, buckets, echoes),
    send: (outgoing, attemptKey, context) => send(outgoing, attemptKey, context, buckets, echoes),
    ...createChanges(buckets, echoes),
    download: (attachment, remoteId, context) => download(attachment, remoteId, context, buckets),
    capabilities: (account, conversation) => {
      const all = knownProfiles(account);
      return isProfile(conversation?.profile) ? all[conversation.profile] : all.chat;
    },
    profiles: knownProfiles,
    isOwn: (account, { scope, id }) => scope === telegramScope && id === configOf(account).botId,
    local: (account) => isLoopback(hostOf(account.config).host),
    load: ({ id }, now) => buckets.load(id, now),
    plan: (config) => ({
      servers: [{ use: 'both', ...hostOf(config) }],
      secrets: [tokenField],
    }),
  };
}

/** Whether the owner lets the bot answer is told by an update, and kept with the account. */
function knownProfiles({ profiles }: Account): ReturnType<typeof profilesOf> {
  return profilesOf(profiles.business?.reply !== 'rejected');
}

function isProfile(name: string | undefined): name is TelegramProfile {
  return name === 'chat' || name === 'group' || name === 'business';
}

function hostOf(config: Record<string, unknown>): ReturnType<typeof serverOf> {
  return serverOf(TelegramConfig.parse(config).apiRoot ?? telegramRoot);
}
