import type { Account } from '@shared/domain/account';
import { ChannelKind, type Ms, RemoteId } from '@shared/domain/ids';
import type { MessageUpsert, Participant } from '@shared/channels/events';
import type { Outgoing } from '@shared/channels/outgoing';
import { nativeThread, type ThreadHints } from '@shared/channels/thread';
import { channelOf } from './channels';
import { ourselves, participant, storyOf } from './message';
import type { Story } from './story';

/** A message of ours as the server has it: the echo of the attempt. Its files come along, the server keeps none. */
export function echo(
  account: Account,
  story: Story | null,
  outgoing: Outgoing,
  attemptKey: string,
  id: RemoteId,
  now: Ms,
): MessageUpsert {
  const customer = addressee(account, story, outgoing);
  return {
    type: 'message',
    remoteId: id,
    thread: threadHints(account, outgoing, customer, id),
    channel: ChannelKind.parse(channelOf(account).kind),
    profile: outgoing.profile,
    visibility: account.profiles[outgoing.profile]?.visibility ?? 'private',
    direction: 'out',
    automatic: false,
    author: ourselves(account),
    customer,
    sentAt: now,
    receivedAt: now,
    subject: outgoing.subject,
    text: outgoing.text,
    html: null,
    attachments: outgoing.attachments.map(({ attachment, data }, index) => ({
      remoteId: RemoteId.parse(`${id}/${index}`),
      name: attachment.name,
      mime: attachment.mime,
      bytes: data.byteLength,
      cid: attachment.cid,
      width: attachment.width,
      height: attachment.height,
      durationMs: attachment.durationMs,
      data: new Uint8Array(data),
    })),
    replyTo: outgoing.replyTo,
    attemptKey,
    read: true,
    delivery: 'accepted',
  };
}

function addressee(account: Account, story: Story | null, { kind, to }: Outgoing): Participant {
  if (story && kind !== 'forward') return participant(account, story.customer);
  const address = to[0] ?? account.address;
  return { scope: channelOf(account).scope, id: address, name: address, language: null };
}

function threadHints(account: Account, outgoing: Outgoing, customer: Participant, id: RemoteId): ThreadHints {
  const counterpart = customer.id.toLowerCase();
  if (!channelOf(account).mail) return nativeThread(outgoing.nativeThread ?? storyOf(id), counterpart);
  return {
    nativeThread: null,
    references: outgoing.references.slice(-200),
    inReplyTo: outgoing.replyTo,
    subject: outgoing.subject,
    counterpart,
    noReply: false,
  };
}
