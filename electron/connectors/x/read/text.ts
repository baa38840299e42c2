import { decodeEntities } from '../../text/entities';
import type { XEvent, XPost } from './schema';

type Written = Pick<XEvent, 'text' | 'entities'>;

/** Addresses as they lead, not as X shortens them; one that stands for a file is left out. */
function withAddresses({ text, entities }: Written): string {
  return (entities?.urls ?? []).reduce(
    (said, { url, expanded_url: leadsTo, media_key: file }) =>
      said.replaceAll(url, file === undefined ? (leadsTo ?? url) : ''),
    text,
  );
}

/** What a message says. */
export function messageText(event: Written): string {
  return decodeEntities(withAddresses(event)).trim().slice(0, 1_000_000);
}

/** What a post says, without the handles X puts before an answer; in full where it is longer than others. */
export function postText({ text, entities, display_text_range: range, note_post: note }: XPost): string {
  if (note) return messageText({ text: withoutLead(note.text, text, range?.[0] ?? 0), entities: note.entities });
  return messageText({ text: [...text].slice(range?.[0] ?? 0).join(''), entities });
}

/** The longer text begins with the same handles. */
function withoutLead(long: string, short: string, lead: number): string {
  const handles = [...short].slice(0, lead).join('');
  return long.startsWith(handles) ? long.slice(handles.length) : long;
}
