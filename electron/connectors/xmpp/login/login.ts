import type { LoginStep } from '@shared/channels/login';
import { appError } from '@shared/errors/appError';
import type { LoginContext } from '../../connector';
import { isLoopback } from '../../network/loopback';
import { accountJid, bareOf } from '../address';
import { profilesOf } from '../capabilities';
import { configOf, passwordField, type XmppConfig } from '../config';
import type { Reach } from '../reach';
import { prove } from './prove';
import { accountStep, type Answers, readServer, runtimeStep, serverStep } from './steps';

/**
 * Connecting an account: its address and password, by hand its server too; then the sign-in is tried for real. Each call
 * follows the answers from the start, so that going back is leaving answers away.
 */
export function createLogin(reach: Reach) {
  return async (answers: Answers, context: LoginContext): Promise<LoginStep> => {
    const { account } = context;
    const known = account ? configOf(account) : null;
    const given = known?.jid ?? answers.address?.trim() ?? '';
    const manual = answers.way === 'manual';
    const jid = accountJid(given);
    if (!jid) return accountStep(null, given === '' ? null : { error: appError('address.invalid'), at: 'address' });
    const address = bareOf(jid);
    if (!account && (await context.taken(address))) {
      return accountStep(null, { error: appError('account.exists', { address }), at: 'address' });
    }
    if (manual && answers.host === undefined) {
      return serverStep(jid.domain, known?.server ?? null, known?.guests ?? null, null);
    }
    const config = configFrom(address, answers, known, manual);
    if ('error' in config) return serverStep(jid.domain, null, answers.guests ?? null, config);
    if (context.localOnly && !isLoopback(config.server?.host ?? jid.domain)) return runtimeStep();
    const password = answers[passwordField] ?? '';
    if (password === '') return accountStep(account ? address : null, null);

    const proven = await prove(config, password, context, reach);
    if ('error' in proven) {
      const atServer = manual && proven.at !== undefined && proven.at !== passwordField;
      if (atServer) return serverStep(jid.domain, config.server ?? null, config.guests ?? null, proven);
      const { error, at } = proven;
      return accountStep(account ? address : null, { error, ...(at === passwordField && { at }) });
    }
    context.keep(passwordField, password);
    const name = account?.name ?? address.slice(0, 200);
    return { kind: 'done', name, address, config, profiles: profilesOf(proven.upload) };
  };
}

/** What the account knows from now on; what is wrong with the server, where it was entered by hand. */
function configFrom(jid: string, answers: Answers, known: XmppConfig | null, manual: boolean) {
  if (!manual)
    return { jid, ...(known?.server && { server: known.server }), ...(known?.guests && { guests: known.guests }) };
  const server = readServer(answers);
  if ('error' in server) return server;
  const guests = answers.guests?.trim().toLowerCase() ?? '';
  return { jid, server, ...(guests !== '' && { guests: guests.slice(0, 255) }) };
}
