import type { Conversation } from '../../domain/conversation';
import type { Message } from '../../domain/message';

/** The fields of a conversation that follow from its messages. */
export type Summary = Pick<
  Conversation,
  | 'subject'
  | 'snippet'
  | 'snippetFile'
  | 'messageCount'
  | 'noteCount'
  | 'attachmentCount'
  | 'lastMessageAt'
  | 'lastDirection'
  | 'lastOutAt'
  | 'lastCustomerAt'
  | 'waitingSince'
  | 'createdAt'
  | 'audience'
>;

/** The summary of no messages at all; `createdAt` falls to the oldest message. */
export const emptySummary: Summary = {
  subject: null,
  snippet: '',
  snippetFile: null,
  messageCount: 0,
  noteCount: 0,
  attachmentCount: 0,
  lastMessageAt: 0,
  lastDirection: null,
  lastOutAt: 0,
  lastCustomerAt: null,
  waitingSince: null,
  createdAt: 8_640_000_000_000_000,
};

const surrogate = /[\ud800-\udfff]/;

/** First words of a text for the list: one line, at most 200 characters, no half emoji at the end. */
function snippetOf(text: string): string {
  const line = text
    .slice(0, 1200)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
  // Most texts have no character of two units among these, and all mail that comes in goes this way.
  return surrogate.test(line.slice(0, 400)) ? [...line.slice(0, 400)].slice(0, 200).join('') : line.slice(0, 200);
}

/** What became of a call or what else was told, else the kind of a message's first file, when it has no words. */
function fileOnly({ text, attachments, notice }: Message): Summary['snippetFile'] {
  if (text.trim() !== '') return null;
  if (notice?.kind === 'call') return notice.what;
  if (notice) return notice.kind === 'encrypted' || notice.kind === 'elsewhere' ? notice.kind : 'notice';
  const [first] = attachments;
  if (!first) return null;
  const kind = /^(image|audio|video)\//.exec(first.mime)?.[1];
  return kind === 'image' ? 'picture' : kind === 'audio' || kind === 'video' ? kind : 'file';
}

/** How far it reaches, where the network says so. */
function audienceOf({ audience }: Pick<Message, 'audience'>): Pick<Summary, 'audience'> {
  return audience === undefined ? {} : { audience };
}

/** Whether a message is a person's answer that left or is leaving. */
export function isAnswer(message: Message): boolean {
  return message.direction === 'out' && !message.automatic && message.delivery !== 'failed';
}

/** Whether a message is one a person waits for an answer to. */
export function isQuestion({ direction, automatic }: Pick<Message, 'direction' | 'automatic'>): boolean {
  return direction === 'in' && !automatic;
}

/** How it stands between us and the customer. */
type Standing = Pick<Summary, 'lastOutAt' | 'lastCustomerAt' | 'waitingSince'>;

function standAfter(before: Standing, message: Message, settledAt: number): Standing {
  const at = message.sortAt;
  const answer = isAnswer(message);
  const question = isQuestion(message);
  const lastOutAt = answer ? Math.max(before.lastOutAt, at) : before.lastOutAt;
  const owed = question && at > Math.max(lastOutAt, settledAt);
  const answered = answer && before.waitingSince !== null && before.waitingSince <= at;
  return {
    lastOutAt,
    lastCustomerAt: question ? Math.max(before.lastCustomerAt ?? 0, at) : before.lastCustomerAt,
    waitingSince: answered ? null : owed ? Math.min(before.waitingSince ?? at, at) : before.waitingSince,
  };
}

/** How it stands after messages, oldest first by seq. */
export function standing(messages: readonly Message[], settledAt: number): Standing {
  const said = messages.filter(({ deletedAt, direction }) => deletedAt === null && direction !== 'note');
  return said.reduce<Standing>((before, message) => standAfter(before, message, settledAt), {
    lastOutAt: 0,
    lastCustomerAt: null,
    waitingSince: null,
  });
}

/** Adds one message that is not yet counted. Exact unless an answer comes in before questions already counted. */
export function addMessage(summary: Summary, message: Message, settledAt: number): Summary {
  if (message.direction === 'note') return { ...summary, noteCount: summary.noteCount + 1 };
  const at = message.sortAt;
  // What went by itself says nothing of where the conversation stands.
  const newest = at >= summary.lastMessageAt && !(message.direction === 'out' && message.automatic);
  const { lastOutAt, lastCustomerAt, waitingSince } = standAfter(summary, message, settledAt);
  return {
    subject: at < summary.createdAt ? (message.subject ?? summary.subject) : (summary.subject ?? message.subject),
    // What its author warns of is not shown before somebody asks for it.
    snippet: newest ? snippetOf(message.contentWarning ?? message.text) : summary.snippet,
    snippetFile: newest ? fileOnly(message) : summary.snippetFile,
    messageCount: summary.messageCount + 1,
    noteCount: summary.noteCount,
    attachmentCount: summary.attachmentCount + message.attachments.length,
    lastMessageAt: Math.max(summary.lastMessageAt, at),
    lastDirection: newest ? (message.direction === 'in' ? 'in' : 'out') : summary.lastDirection,
    lastOutAt,
    lastCustomerAt,
    waitingSince,
    createdAt: Math.min(summary.createdAt, at),
    ...audienceOf(newest ? message : summary),
  };
}

/**
 * Whether `addMessage` would be inexact: an answer in between questions that count as owed, so that only some of them
 * still are. Older ones than the answer last counted change nothing, for nothing before that is owed.
 */
export function needsRecount({ waitingSince, lastMessageAt }: Summary, message: Message): boolean {
  const { sortAt } = message;
  return isAnswer(message) && waitingSince !== null && waitingSince <= sortAt && sortAt < lastMessageAt;
}

/** The summary of all messages of a conversation, in any order. */
export function summarise(messages: readonly Message[], settledAt: number): Summary {
  const sorted = messages.filter((m) => m.deletedAt === null).sort((a, b) => a.seq - b.seq);
  return sorted.reduce((sum, message) => addMessage(sum, message, settledAt), emptySummary);
}
