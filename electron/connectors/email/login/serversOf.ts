import type { LoginStep } from '@shared/channels/login';
import { appError } from '@shared/errors/appError';
import type { LoginContext } from '../../connector';
import { isLoopback } from '../../network/loopback';
import { configOf } from '../config';
import type { Address, Found } from '../find/found';
import { type FindDeps, findServers } from '../find/findServers';
import { type Answers, ask, byHand, choice, note } from './parts';
import { readServers, serversStep } from './serversByHand';

/** The servers to sign in to, as far as the answers lead; else the step that leads further. */
export type Servers = { found: Found; manual: boolean } | { step: LoginStep };

/** Looks for the servers of an address. Remembers what it found, so that nobody is asked twice in one login. */
export function createServerSearch(dns: Pick<FindDeps, 'mx' | 'srv'>) {
  const asked = new Map<string, Promise<Found | null>>();

  return async (address: Address, answers: Answers, context: LoginContext): Promise<Servers> => {
    const { account, http, signal, localOnly } = context;
    const find = (whom: 'nobody' | 'domain' | 'directory'): Promise<Found | null> => {
      const key = `${whom} ${address.whole}`;
      const answer = asked.get(key) ?? findServers(address.whole, { ...dns, http }, whom, signal);
      asked.set(key, answer);
      return answer;
    };
    const settle = (found: Found, manual: boolean): Servers => {
      const local = isLoopback(found.imap.host) && isLoopback(found.smtp.host);
      if (localOnly && !local) {
        const ways = manual ? [] : [byHand];
        return { step: ask('runtime', [], { error: appError('runtime.unsupported'), submit: null, ways }) };
      }
      return { found, manual };
    };

    const known = account ? knownOf(configOf(account)) : await find('nobody');
    if (answers.way === 'manual') {
      const given = readServers(answers, address.whole, known);
      return given.ok
        ? settle({ ...byHandOf(given), sentCopy: known?.sentCopy ?? 'auto' }, true)
        : { step: given.step };
    }
    if (known) return settle(known, false);
    const { whom } = answers;
    if (whom !== 'domain' && whom !== 'directory') {
      return {
        step: ask('whom', [choice('whom', ['domain', 'directory'], 'domain')], {
          notes: [note('whom.note', { domain: address.domain })],
          submit: { label: 'login.email.whom.submit', answers: {} },
          ways: [byHand],
        }),
      };
    }
    const found = await find(whom);
    if (!found) {
      const step = serversStep(address.whole, null, { error: appError('server.notFound') });
      return { step: { ...step, submit: { label: 'login.next', answers: { way: 'manual' } } } };
    }
    return found.needsConsent && answers.agreed !== hostsOf(found)
      ? { step: hostsStep(found, address) }
      : settle(found, false);
  };
}

/** Names the hosts that were agreed to: other ones have to be agreed to again. */
function hostsOf({ imap, smtp }: Found): string {
  return `${imap.host} ${smtp.host}`;
}

function hostsStep(found: Found, { domain }: Address): LoginStep {
  return ask('hosts', [], {
    notes: [
      note('hosts.note', { domain }),
      note('hosts.imap', { host: found.imap.host }),
      note('hosts.smtp', { host: found.smtp.host }),
    ],
    submit: { label: 'login.email.hosts.agree', answers: { agreed: hostsOf(found) } },
    ways: [byHand],
  });
}

type Named = Pick<Found, 'imap' | 'smtp' | 'user'>;

function byHandOf({ imap, smtp, user }: Named): Found {
  return { by: 'domain', provider: null, imap, smtp, user, oauth: false, sentCopy: 'auto', needsConsent: false };
}

/** What an account that signs in again uses. */
function knownOf({ sentCopy, oauth, ...named }: ReturnType<typeof configOf>): Found {
  return { ...byHandOf(named), sentCopy, oauth: oauth !== undefined };
}
