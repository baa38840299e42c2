import { readFileSync } from 'node:fs';
import { systemClock } from '../../../electron/accounts/clock';
import { createEmailConnector } from '../../../electron/connectors/email/connector';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { scopedLog } from '../../../electron/log/log';
import { startServerChanges } from '../../../electron/outbox/serverChanges';
import { password } from './password';

/**
 * Takes changes to a mail server until it is killed; says so whenever the server has done one. Arguments: the ledger's
 * folder, the file of the authority to trust, and 'hang' when nothing may be confirmed after that.
 */
function changeUntilKilled(dir: string, ca: string, hang: boolean): void {
  const ledger = openInlineLedger({ dir, zone: 'Europe/Berlin' });
  const email = createEmailConnector({ parserFile: '', trust: { ca: readFileSync(ca, 'utf8') } });
  const connector: typeof email = {
    ...email,
    serverChange: async (change, context) => {
      const result = await email.serverChange?.(change, context);
      process.stdout.write(`${result?.kind ?? 'nothing'}\n`);
      return hang || !result ? new Promise(() => undefined) : result;
    },
  };
  const log = scopedLog('test');
  startServerChanges({
    ...{ ledger, log, clock: systemClock, random: () => 0, ready: () => true },
    connectors: new Map([['email', connector]]),
    contextOf: (account, signal) => ({
      ...{ account, signal, log, clock: systemClock },
      http: () => Promise.reject(new Error('mail asks nobody else')),
      secret: () => Promise.resolve(password),
    }),
  });
}

const [dir, ca, how] = process.argv.slice(2);
if (dir && ca) changeUntilKilled(dir, ca, how === 'hang');
