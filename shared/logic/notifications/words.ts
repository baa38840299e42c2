import type { Message } from '../../domain/message';
import { graphemes } from '../text/graphemes';
import type { Announcement } from './announce';

/** Plain text of one notification. */
export type NotificationText = { title: string; body: string };

/** What the words need of the language: a sentence for how many, and the name of a channel. */
export type NotificationWords = {
  /** "3 new messages" */
  messages(count: number): string;
  /** "3 new messages in 2 conversations" */
  summary(messages: number, conversations: number): string;
  /** "3 conversations are back" */
  woken(conversations: number): string;
  channel(kind: string): string;
  /** What became of a call somebody waits after. */
  call(what: 'missed' | 'voicemail'): string;
};

/** No notification says more than this (UTF-16 units), title and body each. */
export const longestText = 200;

/** Says an announcement; with `hide` only channel and number, so that a glance at the screen tells nobody anything. */
export function notificationText(
  announcement: Announcement,
  hide: boolean,
  words: NotificationWords,
): NotificationText {
  if (announcement.kind === 'summary')
    return { title: 'Tresen', body: words.summary(announcement.messages, announcement.conversations) };
  if (announcement.kind === 'woken') return { title: 'Tresen', body: words.woken(announcement.conversations) };
  const { conversation, message, count } = announcement;
  const channel = words.channel(conversation.channel);
  if (hide) return { title: channel, body: words.messages(count) };
  const who = conversation.visibility === 'public' ? message.author.name : conversation.customerName;
  const said = [callOf(message, words), message.subject ?? '', message.contentWarning ?? message.text]
    .map(plain)
    .filter(Boolean)
    .join(': ');
  const more = count > 1 ? `(${words.messages(count)}) ` : '';
  return { title: cut(plain(who) || channel), body: cut(more + (said || words.messages(count))) };
}

function callOf({ notice }: Pick<Message, 'notice'>, words: NotificationWords): string {
  return notice?.kind === 'call' && (notice.what === 'missed' || notice.what === 'voicemail')
    ? words.call(notice.what)
    : '';
}

/** One line without what cannot be seen or turns the reading around; joiners of emoji and scripts stay. */
function plain(text: string): string {
  const shown = text.slice(0, 4 * longestText).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return shown
    .replace(/\p{Cf}/gu, (character) => (/[\u200c\u200d]/u.test(character) ? character : ''))
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function cut(text: string): string {
  if (text.length <= longestText) return text;
  let kept = '';
  for (const each of graphemes(text)) {
    if (kept.length + each.length > longestText - 1) break;
    kept += each;
  }
  return `${kept}…`;
}
