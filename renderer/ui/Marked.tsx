import { Fragment } from 'react';
import type { Range } from '@shared/ipc/search';
import css from './Marked.module.css';

/** Text with some parts highlighted; ranges in UTF-16 units, in order, not overlapping. */
export function Marked({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(ranges[index - 1]?.end ?? 0, start)}
          <mark className={css.mark}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
