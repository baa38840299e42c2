import type { Account } from '@shared/domain/account';
import type { ServerNote } from '@shared/channels/serverAbsence';
import { systemClock } from '../../../electron/accounts/clock';
import type { Reach } from '../../../electron/connectors/email/imap/client';
import { createServerAbsence } from '../../../electron/connectors/email/sieve/serverAbsence';
import { withSieve } from '../../../electron/connectors/email/sieve/session';
import type { Mail } from './startMail';

/** The absence of an account at a test server, and the ManageSieve of another program of the same user. */
export function sieveDesk(mail: Pick<Mail, 'ca' | 'sieve' | 'password'>, account: Account) {
  const trust = { ca: mail.ca };
  const reach: Reach = {
    account,
    signal: new AbortController().signal,
    secret: () => Promise.resolve(mail.password),
  };
  const srv = () => Promise.resolve([{ name: 'localhost', port: mail.sieve, priority: 0, weight: 0 }]);
  const absence = createServerAbsence(trust, srv);
  const server = { host: 'localhost', port: mail.sieve, security: 'starttls' as const };
  return {
    state: (notes: readonly ServerNote[]) => absence.state(notes, reach),
    push: (notes: readonly ServerNote[]) => absence.push(notes, reach),
    withdraw: () => absence.withdraw(reach),
    /** Puts a script there as a webmail would. */
    put: (name: string, script: string, active = true) =>
      withSieve(reach, trust, server, async (session) => {
        await session.put(name, script);
        if (active) await session.activate(name);
      }),
    scripts: () => withSieve(reach, trust, server, (session) => session.list()),
  };
}

/** An absence from some hours ago to some hours ahead. */
export function noteFor(fromHours: number, untilHours: number, more: Partial<ServerNote> = {}): ServerNote {
  const hour = 3_600_000;
  const now = systemClock.now();
  return {
    id: 'urlaub',
    from: now + fromHours * hour,
    until: now + untilHours * hour,
    zone: 'Europe/Berlin',
    subject: 'Abwesend: Größe "L"',
    text: 'Wir sind im Urlaub.\n.\n..\n"; discard;\n\nWe are away.',
    ...more,
  };
}
