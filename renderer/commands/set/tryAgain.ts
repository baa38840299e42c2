import type { Change } from '@shared/domain/change';
import type { Conversation } from '@shared/domain/conversation';
import { isFolder, pathOf } from '@shared/domain/serverChange';
import type { Command } from '../command';
import { hasRefused } from './messageActs';
import { messageWith } from './messageSwitch';

/** The change that asks a server again for what it refused; null where nothing was. */
function again({ id, accountId, refused }: Conversation): Change | null {
  if (!refused) return null;
  const { field, wanted } = refused;
  const ids = [id];
  if (field === 'read') return { type: 'setRead', ids, read: wanted === true };
  if (field === 'star') return { type: 'setFlag', ids, flag: 'starred', value: wanted === true };
  if (isFolder(wanted)) return { type: 'move', ids, to: { account: accountId, folder: pathOf(wanted) } };
  return typeof wanted === 'boolean' || wanted === 'gone' ? null : { type: 'move', ids, to: wanted };
}

/** Asks the servers once more for what they refused. */
export const tryAgain: Command = {
  id: 'tryAgain',
  label: 'commands.tryAgain',
  section: 'conversation',
  keys: ['Shift+r'],
  inverse: 'step',
  list: true,
  when: (context) => context.targets().some((row) => again(row) !== null) || messageWith(context, hasRefused) !== null,
  run: async (context) => {
    for (const change of context.targets().flatMap((row) => again(row) ?? [])) await context.apply(change);
    const message = messageWith(context, hasRefused);
    for (const { act, error } of message?.acts ?? [])
      if (message && error) await context.apply({ type: 'act', messageId: message.id, act });
  },
};
