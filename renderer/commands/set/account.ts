import type { Command } from '../command';
import type { CommandContext } from '../context';

/** The account that is meant: that of the open or focused conversation, else of the view, else the first one. */
function meant(context: CommandContext) {
  const { open, focused, view } = context.ui();
  const id = open ?? focused;
  const row = id === null ? null : context.conversation(id);
  return row?.accountId ?? (view.kind === 'account' ? view.account : (context.accounts()[0]?.id ?? null));
}

const any = (context: CommandContext): boolean => context.accounts().length > 0;

/** The page of an account. */
export const account: Command = {
  id: 'account',
  label: 'commands.account',
  section: 'desk',
  keys: ['g k'],
  inverse: 'view',
  when: any,
  run: (context) => context.setUi({ dialog: 'account', account: meant(context) }),
};

/** Asks what happens to the history first. */
export const removeAccount: Command = {
  id: 'removeAccount',
  label: 'commands.removeAccount',
  section: 'desk',
  keys: [],
  inverse: 'view',
  when: any,
  run: (context) => context.setUi({ dialog: 'removeAccount', account: meant(context) }),
};

/** Accounts of an administrator's file that wait for the person's word. */
export const provision: Command = {
  id: 'provision',
  label: 'commands.provision',
  section: 'desk',
  keys: [],
  inverse: 'view',
  when: () => true,
  run: async (context) => {
    const reply = await context.call('accounts', 'provision', {});
    if (reply.ok && reply.value.accounts.length > 0) context.setUi({ dialog: 'provision' });
  },
};
