import { catalogues } from '@shared/i18n/catalogue';
import type { DraftId, MessageId, OutboxId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { type Answer, invitationReply } from '@shared/logic/calendar/reply';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { messageWith } from './messageSwitch';

const isRequest = ({ direction, mail }: Message): boolean =>
  direction === 'in' && mail?.invitation?.method === 'request' && mail.invitation.organizer !== null;

/** A command that answers an invitation by a mail to who invites, with the answer as a calendar part (RFC 6047). */
function answers(answer: Answer, parts: Pick<Command, 'id' | 'label' | 'keys'>): Command {
  return {
    ...parts,
    section: 'conversation',
    inverse: 'step',
    when: (context) => messageWith(context, isRequest) !== null,
    run: async (context) => {
      const message = messageWith(context, isRequest);
      if (message) await answerTo(context, message, answer);
    },
  };
}

async function answerTo(context: CommandContext, message: Message, answer: Answer): Promise<void> {
  const invitation = message.mail?.invitation;
  const account = context.accounts().find(({ id }) => id === message.accountId);
  if (!invitation?.organizer || !account) return;
  const own = [account.address, ...message.to.map(({ address }) => address)].map((one) => one.toLowerCase());
  const invited = invitation.attendees.find(({ address }) => own.includes(address));
  const who = { name: invited?.name ?? account.name, address: invited?.address ?? account.address };
  const file = await upload(context, answer, invitationReply(invitation, answer, who, context.now()));
  if (!file) return;
  const words = catalogues[context.preferences().language].trust;
  const said = words[`invitation.mail.${answer}`].replace('{{title}}', invitation.title);
  await context.apply({
    type: 'send',
    outboxId: crypto.randomUUID() as OutboxId,
    messageId: crypto.randomUUID() as MessageId,
    draft: {
      id: crypto.randomUUID() as DraftId,
      accountId: message.accountId,
      conversationId: message.conversationId,
      kind: 'reply',
      replyTo: message.id,
      to: [invitation.organizer.address],
      cc: [],
      bcc: [],
      subject: said.slice(0, 1000),
      text: said,
      html: null,
      from: null,
      attachments: [file],
      updatedAt: context.now(),
    },
    seenUpTo: message.receivedAt,
    thenDone: false,
  });
}

/** Its type says what it is: sending turns it into the calendar part of the mail. */
async function upload(context: CommandContext, answer: Answer, text: string) {
  const data = new TextEncoder().encode(text);
  const mime = 'text/calendar';
  const begun = await context.call('messages', 'beginFile', { name: `${answer}.ics`, mime, bytes: data.length });
  if (!begun.ok) return null;
  const { upload: id } = begun.value;
  const added = await context.call('messages', 'addChunk', { upload: id, data });
  const ended = added.ok ? await context.call('messages', 'endFile', { upload: id }) : added;
  return ended.ok && 'sha256' in ended.value ? { ...ended.value, mime: `${mime}; method=REPLY` } : null;
}

export const accept = answers('accepted', { id: 'accept', label: 'commands.accept', keys: ['t y'] });
export const tentative = answers('tentative', { id: 'tentative', label: 'commands.tentative', keys: ['t m'] });
export const decline = answers('declined', { id: 'decline', label: 'commands.decline', keys: ['t n'] });
