import type { Range } from '@shared/ipc/search';
import { Marked } from '@/ui/Marked';

/** A found passage on one line, cut so that its first hit is seen. */
export function Snippet({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const first = ranges[0]?.start ?? 0;
  const from = first > 24 ? text.lastIndexOf(' ', first - 12) + 1 : 0;
  const shown = ranges.map(({ start, end }) => ({ start: start - from, end: end - from }));
  return (
    <bdi>
      {from > 0 && '… '}
      <Marked text={text.slice(from)} ranges={shown} />
    </bdi>
  );
}
