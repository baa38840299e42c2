import { app } from 'electron';
import type { Desk } from '../accounts/openDesk';
import { readProvision } from '../accounts/provision/readFile';
import type { IpcRouter } from '../ipc/router';
import { connectable, type Provision } from './provision';

/** What offering takes. `shown`: resolves when the window can hear. */
export type OfferParts = {
  desk: Promise<Desk>;
  router: Pick<IpcRouter, 'send'>;
  shown: Promise<void>;
  first: Provision | null;
};

/** Puts accounts of an administrator before the person: those this start brought, and those a later one hands over. */
export function offerProvision({ desk, router, shown, first }: OfferParts): void {
  const offer = async (accounts: Provision['accounts'], secrets: Provision['secrets']): Promise<void> => {
    const { services } = await desk;
    await shown;
    services.provisioning.offer(accounts, secrets);
    router.send({ type: 'command', id: 'provision' });
  };
  if (first) void offer(first.accounts, first.secrets);
  app.on('second-instance', (_event, _argv, _folder, brought: unknown) => {
    const accounts = brought !== null && typeof brought === 'object' && 'accounts' in brought && brought.accounts;
    if (!accounts) return;
    // The other start has checked it; who else may have sent it is not known.
    const read = readProvision(JSON.stringify({ version: 1, accounts }), connectable());
    if (read.ok) void offer(read.accounts, []);
  });
}
