import type { Account } from '@shared/domain/account';
import type { Command } from '../command';

const here = ({ removedAt }: Account): boolean => removedAt === undefined;
const stands = ({ status: { state } }: Account): boolean =>
  state === 'retrying' || state === 'failed' || state === 'stopped';
/** Another desk holds it: whoever tries again takes it from there. */
const isHeld = ({ status }: Account): boolean => status.action === 'takeOver';
const asks = ({ status }: Account): boolean => status.action === 'signInAgain';

/** Tries every account again that has no connection, save those another desk holds. */
export const reconnect: Command = {
  id: 'reconnect',
  label: 'commands.reconnect',
  section: 'desk',
  keys: [],
  inverse: 'none',
  when: (context) => context.accounts().some((one) => here(one) && stands(one) && !isHeld(one)),
  run: async (context) => {
    for (const account of context.accounts())
      if (here(account) && stands(account) && !isHeld(account))
        await context.call('accounts', 'retry', { id: account.id });
  },
};

/** Takes the first account here that another desk holds. */
export const takeOver: Command = {
  id: 'takeOver',
  label: 'commands.takeOver',
  section: 'desk',
  keys: [],
  inverse: 'none',
  when: (context) => context.accounts().some((one) => here(one) && isHeld(one)),
  run: async (context) => {
    const account = context.accounts().find((one) => here(one) && isHeld(one));
    if (account) await context.call('accounts', 'retry', { id: account.id });
  },
};

/** Opens the login of the first account that has to be signed in again. */
export const signInAgain: Command = {
  id: 'signInAgain',
  label: 'commands.signInAgain',
  section: 'desk',
  keys: [],
  inverse: 'view',
  when: (context) => context.accounts().some((one) => here(one) && asks(one)),
  run: (context) => {
    const account = context.accounts().find((one) => here(one) && asks(one));
    if (account) context.setUi({ dialog: 'login', signIn: account.id });
  },
};
