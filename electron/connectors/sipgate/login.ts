import { z } from 'zod';
import type { LoginField, LoginNote, LoginStep } from '@shared/channels/login';
import { AccountId } from '@shared/domain/ids';
import { type AppError, appError } from '@shared/errors/appError';
import type { LoginContext } from '../connector';
import { isLoopback } from '../network/loopback';
import { ApiError } from '../web/apiError';
import type { Buckets } from '../web/buckets';
import { sipgateProfiles } from './capabilities';
import { createSipgate } from './client';
import { configOf, SipgateConfig, sipgateRoot, tokenField } from './config';
import { HistoryPage, numberOf } from './history';

type Answers = Readonly<Record<string, string>>;
type Ask = Extract<LoginStep, { kind: 'ask' }>;

const UserInfo = z.looseObject({ sub: z.string().regex(/^w\d{1,10}$/u) });
const Extensions = z.looseObject({
  items: z.array(
    z.looseObject({
      id: z.string().regex(/^s\d{1,10}$/u),
      alias: z.string().nullish(),
      callerId: z.string().nullish(),
    }),
  ),
});
type Extension = z.infer<typeof Extensions>['items'][number];

/**
 * Connecting a user of sipgate: their token, which is tried for real, and by which extension they send text messages.
 * @param root of the server for new accounts
 */
export function createLogin(buckets: Buckets, root = sipgateRoot) {
  return async (answers: Answers, context: LoginContext): Promise<LoginStep> => {
    const { account, http, clock, localOnly } = context;
    const before = account ? configOf(account) : null;
    const apiRoot = before?.apiRoot ?? (account ? sipgateRoot : root);
    if (localOnly && !isLoopback(new URL(apiRoot).hostname)) {
      return ask('runtime', { error: appError('runtime.unsupported'), submit: null });
    }
    const tokenId = answers.tokenId?.trim() ?? before?.tokenId ?? '';
    const token = answers[tokenField]?.trim() ?? '';
    if (token === '') return tokenStep(tokenId, null);
    if (!SipgateConfig.shape.tokenId.safeParse(tokenId).success) return tokenStep(tokenId, unknown, 'tokenId');
    const reached = { id: AccountId.parse('sipgate.login'), name: 'sipgate' };
    const sipgate = createSipgate({ account: reached, http, clock, buckets }, { tokenId, token }, apiRoot);
    try {
      const how = { signal: context.signal };
      const { sub } = await sipgate.get('/authorization/userinfo', { ...how, result: UserInfo });
      const { items } = await sipgate.get(`/${sub}/sms`, { ...how, result: Extensions });
      // Whether the token may read what came in is known only by asking for some of it.
      await sipgate.get('/history?types=SMS&limit=1&offset=0', { ...how, result: HistoryPage });
      return await choose(items, { tokenId, token, apiRoot }, answers, context);
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      return thrown.error.code === 'auth.revoked'
        ? tokenStep(tokenId, unknown, tokenField)
        : tokenStep(tokenId, thrown.error);
    }
  };
}

const unknown = appError('auth.rejected', { account: 'sipgate', context: 'sipgateToken' });

async function choose(
  extensions: readonly Extension[],
  { tokenId, token, apiRoot }: { tokenId: string; token: string; apiRoot: string },
  answers: Answers,
  context: LoginContext,
): Promise<LoginStep> {
  const { account } = context;
  const wanted = account ? configOf(account).smsId : answers.smsId;
  const extension = extensions.length === 1 && !account ? extensions[0] : extensions.find(({ id }) => id === wanted);
  if (extensions.length === 0 || (account && !extension)) {
    return tokenStep(tokenId, appError('auth.scope', { account: account?.name ?? 'sipgate', context: 'sipgate' }));
  }
  if (!extension) return extensionStep(extensions);
  const number = numberOf(extension.callerId ?? '') || extension.id;
  if (!account && (await context.taken(number)))
    return tokenStep(tokenId, appError('account.exists', { address: number }));
  context.keep(tokenField, token);
  return {
    kind: 'done',
    name: account?.name ?? (extension.alias || number).slice(0, 200),
    address: number.slice(0, 320),
    config: {
      ...{ tokenId, smsId: extension.id, number: number.slice(0, 60), language: context.language },
      ...(apiRoot !== sipgateRoot && { apiRoot }),
    },
    profiles: sipgateProfiles,
  };
}

function tokenStep(tokenId: string, error: AppError | null, errorAt?: string): Ask {
  return ask('token', {
    fields: [
      field({ name: 'tokenId', kind: 'text', label: 'tokenId', help: 'tokenIdHelp', value: tokenId }),
      field({ name: tokenField, kind: 'secret', label: 'token', help: 'tokenHelp' }),
    ],
    notes: [note('where', 'https://app.sipgate.com/personal-access-token'), note('goesTo'), note('cost')],
    submit: { label: 'login.sipgate.connect', answers: {} },
    error,
    ...(errorAt !== undefined && { errorAt }),
  });
}

function extensionStep(extensions: readonly Extension[]): Ask {
  const choices = extensions.map(({ id, alias, callerId }) => ({
    ...{ value: id, label: [alias, callerId].filter(Boolean).join(' · ') || id, literal: true },
  }));
  const value = choices[0]?.value ?? null;
  return ask('extension', {
    fields: [field({ name: 'smsId', kind: 'choice', label: 'extension', value, choices })],
    submit: { label: 'login.sipgate.connect', answers: {} },
  });
}

function ask(id: string, more: Partial<Ask>): Ask {
  return { kind: 'ask', id, title: `login.sipgate.${id}.title`, fields: [], error: null, ...more };
}

function note(text: string, link: string | null = null): LoginNote {
  return { text: `login.sipgate.${text}`, facts: {}, link };
}

function field(part: Partial<LoginField> & Pick<LoginField, 'name' | 'kind' | 'label'>): LoginField {
  const { label, help = null } = part;
  const base = { required: true, value: null, choices: [], ...part };
  return { ...base, label: `login.sipgate.${label}`, help: help && `login.sipgate.${help}` };
}
