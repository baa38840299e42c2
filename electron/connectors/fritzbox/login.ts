import type { LoginField, LoginNote, LoginStep } from '@shared/channels/login';
import { AccountId } from '@shared/domain/ids';
import { type AppError, appError } from '@shared/errors/appError';
import type { LoginContext } from '../connector';
import { isLoopback } from '../network/loopback';
import { phoneProfiles } from '../phone/capabilities';
import { ApiError } from '../web/apiError';
import type { Buckets } from '../web/buckets';
import { createFritzbox, type Fritzbox } from './client';
import { configOf, FritzboxConfig, Host, passwordField, serverOf, usualHost } from './config';
import type { Lookup } from './origin';

type Answers = Readonly<Record<string, string>>;
type Ask = Extract<LoginStep, { kind: 'ask' }>;

/** Whose clock a box keeps: it stands where this computer does. */
const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * Connecting a box: where it is, who signs in (tried for real), and where it stands, which is asked only where the box does
 * not say.
 */
export function createLogin(needs: { buckets: Buckets; look: Lookup }) {
  return async (answers: Answers, context: LoginContext): Promise<LoginStep> => {
    const { account } = context;
    const before = account ? configOf(account) : null;
    const host = (answers.host ?? before?.host ?? '').trim().toLowerCase();
    const user = (answers.user ?? before?.user ?? '').trim();
    const password = answers[passwordField] ?? '';
    const again = (error: AppError | null, errorAt?: string): Ask => boxStep({ host, user }, error, errorAt);
    if (password === '' || user === '') return again(null);
    if (!Host.safeParse(host).success) return again(appError('server.notFound', { host }), 'host');
    if (context.localOnly && !isLoopback(serverOf(host).host)) return again(appError('runtime.unsupported'));
    const reached = { ...context, account: { id: AccountId.parse('fritzbox.login'), name: host } };
    const fritzbox = createFritzbox(reached, { host, user, password, serial: before?.serial ?? null }, needs);
    try {
      const { serial, model } = await fritzbox.box();
      if (!account && (await context.taken(serial))) return again(appError('account.exists', { address: model }));
      await fritzbox.callList({ max: 1, days: 1 });
      const place = before ?? (await placeOf(fritzbox, answers));
      if (!place) return placeStep(answers);
      const { country, area } = place;
      const { zone = zoneHere(), language = context.language } = before ?? {};
      const config = FritzboxConfig.safeParse({ host, user, serial, country, area, zone, language });
      if (!config.success) return placeStep(answers, appError('address.invalid'));
      context.keep(passwordField, password);
      return {
        kind: 'done',
        name: account?.name ?? model,
        address: serial,
        config: config.data,
        profiles: phoneProfiles,
      };
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      return again(thrown.error, thrown.error.code === 'auth.rejected' ? passwordField : undefined);
    }
  };
}

type PlaceHere = Pick<FritzboxConfig, 'country' | 'area'>;

/** Where the box stands: as it says (AVM, "X_VoIP", common country and area code), else as was answered; null: ask. */
async function placeOf(fritzbox: Fritzbox, answers: Answers): Promise<PlaceHere | null> {
  if (answers.country !== undefined) {
    const bare = (code: string): string => code.replaceAll(/\D/gu, '').replace(/^0+/u, '');
    return { country: bare(answers.country), area: bare(answers.area ?? '') };
  }
  const said = async (action: string, name: string): Promise<string> =>
    ((await fritzbox.ask('X_VoIP:1', action)).get(name) ?? '').trim();
  try {
    const country = await said('X_AVM-DE_GetVoIPCommonCountryCode', 'NewX_AVM-DE_LKZ');
    const area = await said('X_AVM-DE_GetVoIPCommonAreaCode', 'NewX_AVM-DE_OKZ');
    return FritzboxConfig.pick({ country: true, area: true }).safeParse({ country, area }).data ?? null;
  } catch (thrown) {
    // A user who sees the call list need not be one who sees how the box telephones.
    if (thrown instanceof ApiError && thrown.status !== null) return null;
    throw thrown;
  }
}

function boxStep({ host, user }: { host: string; user: string }, error: AppError | null, errorAt?: string): Ask {
  return ask('box', {
    fields: [
      field({ name: 'host', kind: 'text', label: 'host', help: 'hostHelp', value: host || usualHost }),
      field({ name: 'user', kind: 'text', label: 'user', help: 'userHelp', value: user }),
      field({ name: passwordField, kind: 'secret', label: 'password', help: 'passwordHelp' }),
    ],
    notes: [note('where'), note('goesTo')],
    submit: { label: 'login.fritzbox.connect', answers: {} },
    error,
    ...(errorAt !== undefined && { errorAt }),
  });
}

function placeStep({ country = '49', area = '' }: Answers, error: AppError | null = null): Ask {
  return ask('place', {
    fields: [
      field({ name: 'country', kind: 'text', label: 'country', help: 'countryHelp', value: country }),
      field({ name: 'area', kind: 'text', label: 'area', help: 'areaHelp', value: area, required: false }),
    ],
    submit: { label: 'login.fritzbox.connect', answers: {} },
    error,
    ...(error && { errorAt: 'country' }),
  });
}

function ask(id: string, more: Partial<Ask>): Ask {
  return { kind: 'ask', id, title: `login.fritzbox.${id}.title`, fields: [], error: null, ...more };
}

function note(text: string): LoginNote {
  return { text: `login.fritzbox.${text}`, facts: {}, link: null };
}

function field(part: Partial<LoginField> & Pick<LoginField, 'name' | 'kind' | 'label'>): LoginField {
  const { label, help = null } = part;
  const base = { required: true, value: null, choices: [], ...part };
  return { ...base, label: `login.fritzbox.${label}`, help: help && `login.fritzbox.${help}` };
}
