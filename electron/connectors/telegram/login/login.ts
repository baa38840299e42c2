import { z } from 'zod';
import type { LoginField, LoginNote, LoginStep } from '@shared/channels/login';
import { AccountId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { LoginContext } from '../../connector';
import { isLoopback } from '../../network/loopback';
import { ApiError } from '../../web/apiError';
import type { Buckets } from '../../web/buckets';
import { profilesOf } from '../capabilities';
import { createTelegram, type Telegram } from '../client';
import { configOf, telegramRoot, tokenField } from '../config';
import { Id } from '../updates/schema';

type Answers = Readonly<Record<string, string>>;
type Ask = Extract<LoginStep, { kind: 'ask' }>;

const Me = z.looseObject({ id: Id, first_name: z.string(), username: z.string().min(1).max(64) });
const Webhook = z.looseObject({ url: z.string() });

/** What BotFather gives: the bot's number and a key. */
const tokenShape = /^\d{3,40}:[\w-]{20,200}$/u;

const unknown = appError('auth.rejected', { account: 'Telegram', context: 'token' });

/** How long (ms) one question of a login may take. */
const patienceMs = 20_000;

/**
 * Connecting a bot: its token, which is tried for real, and, where another program has the bot's messages sent to
 * itself, whether that may end.
 * @param root of the server for new accounts
 */
export function createLogin(buckets: Buckets, root = telegramRoot) {
  return async (answers: Answers, context: LoginContext): Promise<LoginStep> => {
    const { account, http, clock, localOnly } = context;
    const apiRoot = account ? (configOf(account).apiRoot ?? telegramRoot) : root;
    if (localOnly && !isLoopback(new URL(apiRoot).hostname)) {
      return ask('runtime', { error: appError('runtime.unsupported'), submit: null });
    }
    const token = answers[tokenField]?.trim() ?? '';
    if (token === '') return tokenStep(null);
    if (!tokenShape.test(token)) return tokenStep(unknown);
    const reached = { id: AccountId.parse('telegram.login'), name: 'Telegram' };
    const telegram = createTelegram({ account: reached, http, clock, buckets }, token, apiRoot);
    try {
      return await prove(telegram, token, apiRoot, answers, context);
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      return tokenStep(thrown.error.code === 'auth.revoked' ? unknown : thrown.error);
    }
  };
}

async function prove(
  telegram: Telegram,
  token: string,
  apiRoot: string,
  answers: Answers,
  context: LoginContext,
): Promise<LoginStep> {
  const { account, signal } = context;
  const how = { signal, timeoutMs: patienceMs };
  const me = await telegram.call('getMe', {}, { ...how, result: Me });
  const address = `@${me.username}`;
  if (account && configOf(account).botId !== me.id) {
    return tokenStep(appError('auth.rejected', { account: account.name.slice(0, 300), context: 'otherBot' }));
  }
  if (!account && (await context.taken(address))) return tokenStep(appError('account.exists', { address }));
  const { url } = await telegram.call('getWebhookInfo', {}, { ...how, result: Webhook });
  if (url !== '' && answers.webhook !== 'end') return webhookStep(address, url);
  if (url !== '')
    await telegram.call('deleteWebhook', { drop_pending_updates: false }, { ...how, result: z.unknown() });
  context.keep(tokenField, token);
  return {
    kind: 'done',
    name: account?.name ?? (me.first_name.slice(0, 200) || address),
    address,
    config: { botId: me.id, userName: me.username, ...(apiRoot !== telegramRoot && { apiRoot }) },
    profiles: profilesOf(),
  };
}

function tokenStep(error: Ask['error']): Ask {
  const field: LoginField = {
    ...{ name: tokenField, kind: 'secret', label: 'login.telegram.token', help: 'login.telegram.tokenHelp' },
    ...{ required: true, value: null, choices: [] },
  };
  const notes = [
    note('botFather', 'https://t.me/BotFather'),
    note('goesTo'),
    note('notEncrypted', 'https://core.telegram.org/bots/faq'),
  ];
  const atField = error !== null && /^(?:auth|account)\./u.test(error.code);
  return ask('token', {
    fields: [field],
    notes,
    submit: { label: 'login.telegram.connect', answers: {} },
    error,
    ...(atField && { errorAt: tokenField }),
  });
}

/** Another program gets what customers write; its host is told, as far as it has one. */
function webhookStep(address: string, url: string): Ask {
  const host = /^https?:\/\/([^/?#@]{1,255})/iu.exec(url)?.[1] ?? '';
  return ask('webhook', {
    notes: [note('webhook', null, { address, host })],
    submit: { label: 'login.telegram.webhookEnd', answers: { webhook: 'end' } },
  });
}

function ask(id: string, more: Partial<Ask>): Ask {
  return { kind: 'ask', id, title: `login.telegram.${id}.title`, fields: [], error: null, ...more };
}

function note(text: string, link: string | null = null, facts: LoginNote['facts'] = {}): LoginNote {
  return { text: `login.telegram.${text}`, facts, link };
}
