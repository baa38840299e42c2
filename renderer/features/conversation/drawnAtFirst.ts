import { splitQuotes } from '@shared/logic/text/quote';
import type { MessageId } from '@shared/domain/ids';
import type { ThreadItem } from './threadItems';

/** In px: a message without its words, with its head and where it goes on; a line of words, as long as any gets. */
const around = { whole: 44, continued: 16 };
const line = { height: 20, letters: 140 };
/** Letters that are looked at. */
const most = 2_000;

/** About as little as a message will be high (px), from what is known before it is drawn. */
export function leastHeight({ message, continued }: ThreadItem): number {
  const parts = message.html ? [] : splitQuotes(message.text.slice(0, most));
  const lines = parts.flatMap(({ kind, text }) => (kind === 'quote' ? [] : text.trim().split('\n')));
  const count = lines.reduce((sum, { length }) => sum + Math.max(1, Math.floor(length / line.letters)), 0);
  return around[continued ? 'continued' : 'whole'] + count * line.height;
}

/**
 * The messages the first frame of a thread shows: from the one with the index `start` on, below 0 the last ones; where
 * fewer follow than fill `height` px, those before it as well.
 */
export function drawnAtFirst(items: readonly ThreadItem[], start: number, height: number): ReadonlySet<MessageId> {
  const first = start < 0 ? items.length : start;
  let free = height;
  const after = items.slice(first).filter((item) => takes(item));
  const before = items
    .slice(0, first)
    .reverse()
    .filter((item) => takes(item));
  return new Set([...after, ...before].map(({ message }) => message.id));

  function takes(item: ThreadItem): boolean {
    if (free <= 0) return false;
    free -= leastHeight(item);
    return true;
  }
}
