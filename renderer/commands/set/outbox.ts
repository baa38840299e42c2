import type { Change } from '@shared/domain/change';
import type { OutboxItem } from '@shared/domain/outbox';
import { cancelSend } from '@shared/logic/outbox/words';
import type { Command } from '../command';
import type { CommandContext } from '../context';

/** Messages on their way out of what is aimed at. */
function aimedAt(context: CommandContext, fits: (item: OutboxItem) => boolean): OutboxItem[] {
  const rows = new Set(context.targets().map(({ id }) => id));
  return context.outbox().filter((item) => rows.has(item.conversationId) && fits(item));
}

/** A command that says the same of each message on its way out that it fits. */
function word(
  parts: Pick<Command, 'id' | 'label' | 'inverse'>,
  fits: (item: OutboxItem) => boolean,
  change: (item: OutboxItem) => Change,
): Command {
  return {
    ...parts,
    section: 'write',
    keys: [],
    list: true,
    when: (context) => aimedAt(context, fits).length > 0,
    run: async (context) => {
      for (const item of aimedAt(context, fits)) await context.apply(change(item));
    },
  };
}

const uncertain = ({ state }: OutboxItem): boolean => state === 'uncertain';
const stuck = ({ state, later }: OutboxItem): boolean =>
  state === 'held' || state === 'retry' || state === 'failed' || (state === 'queued' && later !== undefined);

/** Takes back what has not left yet: its text is a draft again. */
export const takeBack = word(
  { id: 'takeBack', label: 'commands.takeBack', inverse: { command: 'send' } },
  (item) => cancelSend(item).ok,
  ({ id }) => ({ type: 'cancelSend', id }),
);

/** Lets go what is held, waits for its time, or has failed. */
export const sendAnyway = word(
  { id: 'sendAnyway', label: 'commands.sendAnyway', inverse: { command: 'takeBack' } },
  stuck,
  ({ id }) => ({ type: 'sendNow', id }),
);

/** The person's word on what may have been sent: it was. */
export const wasSent = word({ id: 'wasSent', label: 'commands.wasSent', inverse: 'step' }, uncertain, ({ id }) => ({
  type: 'settleSend',
  id,
  verdict: 'sent',
}));

/** The person's word on what may have been sent: it was not, and goes out again. */
export const sendAgain = word(
  { id: 'sendAgain', label: 'commands.sendAgain', inverse: { command: 'takeBack' } },
  uncertain,
  ({ id }) => ({ type: 'settleSend', id, verdict: 'again' }),
);
