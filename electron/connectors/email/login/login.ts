import { resolveMx, resolveSrv } from 'node:dns/promises';
import type { LoginStep } from '@shared/channels/login';
import { appError, type AppError } from '@shared/errors/appError';
import type { LoginContext } from '../../connector';
import { mailCapabilities, mailProfile } from '../capabilities';
import { configOf, type MailConfig } from '../config';
import { addressOf } from '../find/address';
import type { FindDeps } from '../find/findServers';
import type { Address, Found } from '../find/found';
import type { Reach, Trust } from '../imap/client';
import { passwordField } from '../signIn/credentials';
import { accessTokenField, clientSecretField, refreshTokenField } from '../../signIn/fields';
import type { OAuthProvider } from '../../signIn/oauthProvider';
import { oauthProviders } from '../signIn/oauthProviders';
import type { LoginFailure } from './loginFailure';
import { createBrowserLogin } from './oauthSteps';
import { type Answers, ask, field } from './parts';
import { passwordStep } from './passwordStep';
import { asAccount, prove } from './prove';
import { monthsOf, rangeStep } from './rangeStep';
import { readServers, serversStep } from './serversByHand';
import { createServerSearch } from './serversOf';

/** Whom a login asks, and whom it trusts. `dns` and `providers` are the world's unless given. */
export type LoginSettings = {
  trust: Trust;
  dns?: Pick<FindDeps, 'mx' | 'srv'>;
  providers?: Readonly<Record<string, OAuthProvider>>;
};

/**
 * Connecting a mailbox: the address, its servers, how to sign in; then both sign-ins are tried for real before the
 * account is there. Each call follows the answers from the start, so that going back is leaving answers away.
 */
export function createLogin({
  trust,
  dns = { mx: resolveMx, srv: resolveSrv },
  providers = oauthProviders,
}: LoginSettings) {
  const under = new WeakMap<LoginContext, { search: ReturnType<typeof createServerSearch>; browse: Browse }>();

  return async (answers: Record<string, string>, context: LoginContext): Promise<LoginStep> => {
    const state = under.get(context) ?? { search: createServerSearch(dns), browse: createBrowserLogin() };
    under.set(context, state);
    const { account } = context;
    const given = account?.address ?? answers.address?.trim() ?? '';
    const address = addressOf(given);
    if (!address) return addressStep(given === '' ? null : appError('address.invalid'));
    if (!account && (await context.taken(given))) return addressStep(appError('account.exists', { address: given }));

    const servers = await state.search(address, answers, context);
    if ('step' in servers) return servers.step;
    const { found, manual } = servers;
    const provider = providerOf(found, context, providers);
    const byBrowser = provider !== null && !manual && answers.way !== 'password';
    return byBrowser
      ? signInByBrowser(provider, found, address, answers, context, state.browse, trust)
      : signInByPassword(found, manual, address, answers, context, trust);
  };
}

type Browse = ReturnType<typeof createBrowserLogin>;

function addressStep(error: AppError | null): LoginStep {
  const name = field('name', 'text', { required: false, help: 'login.email.nameHelp' });
  return ask('address', [field('address', 'email'), name], { error, ...(error ? { errorAt: 'address' } : {}) });
}

function providerOf(
  { oauth, provider }: Found,
  { account }: LoginContext,
  providers: Readonly<Record<string, OAuthProvider>>,
): OAuthProvider | null {
  const id = account ? configOf(account).oauth?.provider : provider?.oauth;
  return (oauth && id && providers[id]) || null;
}

async function signInByPassword(
  found: Found,
  manual: boolean,
  address: Address,
  answers: Answers,
  context: LoginContext,
  trust: Trust,
): Promise<LoginStep> {
  const password = answers[passwordField];
  const user = found.user ?? answers.user?.trim();
  if (!password || !user) return passwordStep(found, address.whole, null, false);
  const config = configFor(found, user, address, answers, context);
  const secret = (name: string) => Promise.resolve(name === passwordField ? password : null);
  const failure = await prove(config, address.whole, { secret, signal: context.signal }, trust);
  if (!failure)
    return (
      (await askRange(config, address, answers, secret, context, trust)) ?? done(config, address, answers, context)
    );
  if (manual && failure.at !== null) return serversAgain(failure, address, answers, found);
  const refused = failure.error.code.startsWith('auth.');
  return passwordStep(found, address.whole, failure.error, !refused);
}

/** Back to the servers the person named, with the error at the field that is likely wrong. */
function serversAgain(
  { error, server, at }: LoginFailure,
  address: Address,
  answers: Answers,
  found: Found,
): LoginStep {
  const given = readServers(answers, address.whole, found);
  const known = given.ok ? { ...found, ...given } : found;
  return serversStep(address.whole, known, { error, at: `${server}${at ?? 'Host'}` });
}

async function signInByBrowser(
  provider: OAuthProvider,
  found: Found,
  address: Address,
  answers: Answers,
  context: LoginContext,
  browse: Browse,
  trust: Trust,
): Promise<LoginStep> {
  const appPassword = found.provider?.withoutOauth === 'app';
  const browsed = await browse(provider, address.whole, answers, appPassword, context);
  if ('step' in browsed) return browsed.step;
  const { tokens, client, forget } = browsed;
  const oauth = { provider: provider.id, clientId: client.id };
  const config = { ...configFor(found, found.user ?? address.whole, address, answers, context), oauth };
  const secret = (name: string) => Promise.resolve(name === accessTokenField ? tokens.access : null);
  const failure = await prove(config, address.whole, { secret, signal: context.signal }, trust);
  if (failure) {
    forget();
    const submit = { label: 'login.email.browser.again', answers: {} };
    return ask('browserFailed', [], { error: failure.error, submit });
  }
  const range = await askRange(config, address, answers, secret, context, trust);
  if (range) return range;
  if (tokens.refresh !== null) context.keep(refreshTokenField, tokens.refresh);
  if (client.secret !== null) context.keep(clientSecretField, client.secret);
  return done(config, address, answers, context);
}

/** How far back shall be fetched is asked once, for a new account whose mailbox is large. */
function askRange(
  config: MailConfig,
  { whole }: Address,
  answers: Answers,
  secret: Reach['secret'],
  context: LoginContext,
  trust: Trust,
): Promise<LoginStep | null> {
  if (context.account || answers.range !== undefined) return Promise.resolve(null);
  return rangeStep({ account: asAccount(config, whole), secret, signal: context.signal }, trust, context);
}

/** What the account knows from now on; what it was told otherwise before stays. */
function configFor(
  { imap, smtp, sentCopy }: Found,
  user: string,
  { whole }: Address,
  { name = '', range }: Answers,
  { account }: LoginContext,
): MailConfig {
  const months = account ? configOf(account).months : monthsOf(range);
  const identities = account ? configOf(account).identities : [{ address: whole, name: name.trim().slice(0, 200) }];
  return { imap, smtp, user, identities, sentCopy, ...(months !== undefined && { months }) };
}

function done(config: MailConfig, { whole }: Address, answers: Answers, { account }: LoginContext): LoginStep {
  const name = account?.name ?? (answers.name?.trim().slice(0, 200) || whole.slice(0, 200));
  return { kind: 'done', name, address: whole, config, profiles: { [mailProfile]: mailCapabilities(config) } };
}
