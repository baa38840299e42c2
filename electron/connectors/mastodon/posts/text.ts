import { htmlToText } from '../../text/htmlText';
import type { Status } from '../api/schema';

/** What a poll's answers are listed with. */
const bullet = '• ';

/**
 * The words of a post. The handles it begins with only address it: those of `hidden` accounts are left out, unless
 * nothing else is said.
 */
export function textOf({ content, mentions, poll }: Status, hidden: ReadonlySet<string>): string {
  const said = htmlToText(content);
  const names = new Set(
    mentions
      .filter(({ id }) => hidden.has(id))
      .flatMap(({ acct, username }) => [acct, username, acct.split('@')[0] ?? ''])
      .map((name) => name.toLowerCase()),
  );
  const rest = withoutHandles(said, names);
  const words = rest === '' ? said : rest;
  const choices = (poll?.options ?? []).map(({ title }) => `${bullet}${title}`);
  return [words, ...choices].filter((part) => part !== '').join('\n');
}

/** Looks at the handles a text begins with; the words after them stay as they are. */
function withoutHandles(text: string, names: ReadonlySet<string>): string {
  const run = /^(?:@[\w.-]+(?:@[\w.-]+)?\s+)+/u.exec(`${text} `)?.[0].slice(0, text.length) ?? '';
  const kept = run.split(/\s+/u).filter((handle) => handle !== '' && !names.has(handle.slice(1).toLowerCase()));
  return kept.length === run.split(/\s+/u).filter(Boolean).length
    ? text
    : [...kept, text.slice(run.length)].filter((part) => part !== '').join(' ');
}
