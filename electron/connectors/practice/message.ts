import type { Account } from '@shared/domain/account';
import { ChannelKind, type Ms, RemoteId } from '@shared/domain/ids';
import type { MessageUpsert, Participant } from '@shared/channels/events';
import { nativeThread, type ThreadHints } from '@shared/channels/thread';
import { channelOf } from './channels';
import { inboundFile } from './files';
import type { Line, Person, Story, Turn } from './story';

/** The id of a message: its story, and what it is in it. Nobody outside this folder reads it. */
export function remoteId(story: string, part: string): RemoteId {
  return RemoteId.parse(`${story}/${part}`);
}

/** The story a message id belongs to. */
export function storyOf(id: RemoteId): string {
  return id.split('/')[0] ?? '';
}

/** Whether a message with this id was sent from here, or told as ours, and may be changed from here. */
export function isOurs(stories: readonly Story[], id: RemoteId): boolean {
  const [story, part = ''] = id.split('/');
  const line = /^line-(\d+)$/u.exec(part)?.[1];
  if (line === undefined) return part.startsWith('sent-');
  return stories.find((one) => one.id === story)?.lines[Number(line)]?.by === 'us';
}

/** The shop itself, as author on this account. */
export function ourselves(account: Account): Participant {
  const { scope } = channelOf(account);
  return { scope, id: account.address, name: 'Radhaus Lindner', language: null };
}

/** Someone else on this account's channel. */
export function participant(account: Account, person: Person): Participant {
  return {
    scope: person.scope ?? channelOf(account).scope,
    id: person.id,
    name: person.name,
    language: person.language,
  };
}

/** Where a message stands: its id, its time (UTC ms), and the message it refers to. */
type Place = { id: RemoteId; at: Ms; answers: RemoteId | null; read: boolean };

/** A line or turn of a story as the server would tell it. */
export function storyMessage(account: Account, story: Story, said: Line | Turn, place: Place): MessageUpsert {
  const own = said.by === 'us';
  const customer = participant(account, story.customer);
  const speaker = said.by === undefined ? customer : participant(account, story.people?.[said.by] ?? story.customer);
  const subject = said.subject ?? answerSubject(story.subject, place.answers !== null);
  const files = (names: string[] | undefined, inline: boolean) =>
    (names ?? []).map((name) => inboundFile(account, place.id, name, inline));
  return {
    type: 'message',
    remoteId: place.id,
    thread: threadHints(account, (own ? customer : speaker).id, story.noReply ?? false, subject, place),
    channel: ChannelKind.parse(story.channel),
    profile: story.profile,
    visibility: account.profiles[story.profile]?.visibility ?? 'private',
    direction: own ? 'out' : 'in',
    automatic: said.automatic ?? false,
    author: own ? ourselves(account) : speaker,
    customer: own ? customer : speaker,
    sentAt: place.at,
    receivedAt: place.at,
    ...(channelOf(account).mail ? addressees(account, story, said, own ? customer : ourselves(account)) : {}),
    subject,
    text: said.text,
    html: said.html ?? null,
    attachments: [...files(said.files, false), ...files(said.inline, true)],
    replyTo: quotes(account, story, said) ? place.answers : null,
    attemptKey: null,
    read: own || place.read,
    delivery: own ? 'accepted' : null,
    ...(story.audience && { audience: story.audience }),
    ...(said.contentWarning !== undefined && { contentWarning: said.contentWarning }),
  };
}

/** A mail's To and Cc. */
function addressees(
  account: Account,
  story: Story,
  said: Line | Turn,
  to: Participant,
): Pick<MessageUpsert, 'to' | 'cc'> {
  const recipient = ({ name, id }: Participant) => ({ name, address: id });
  const copies = (said.cc ?? []).map((key) => participant(account, story.people?.[key] ?? story.customer));
  return { to: [recipient(to)], cc: copies.map(recipient) };
}

/** Mail and posts always refer to a message; in a chat only who quotes one does. */
function quotes(account: Account, story: Story, said: Line | Turn): boolean {
  const isPublic = account.profiles[story.profile]?.visibility === 'public';
  return isPublic || channelOf(account).mail || ('answers' in said && said.answers !== undefined);
}

function answerSubject(subject: string | undefined, answer: boolean): string | null {
  if (subject === undefined) return null;
  return answer && !/^(re|aw):/i.test(subject) ? `Re: ${subject}`.slice(0, 1000) : subject;
}

/** Mail has no conversations of its own and names the messages before; every other channel has one a story. */
function threadHints(
  account: Account,
  otherSide: string,
  noReply: boolean,
  subject: string | null,
  { id, answers }: Place,
): ThreadHints {
  const counterpart = otherSide.toLowerCase();
  if (!channelOf(account).mail) return nativeThread(storyOf(id), counterpart);
  return {
    nativeThread: null,
    references: answers === null ? [] : [...new Set([remoteId(storyOf(id), 'line-0'), answers])],
    inReplyTo: answers,
    subject,
    counterpart,
    noReply,
  };
}
