import type { ComponentProps, Ref } from 'react';
import css from './Thread.module.css';

type Part = ComponentProps<'div'> & { ref?: Ref<HTMLDivElement> };

function Scroller({ children, style, ref, ...rest }: Part) {
  return (
    <div {...rest} ref={ref} style={style} className={css.scroller} tabIndex={undefined}>
      {children}
    </div>
  );
}

const End = () => <div className={css.end} />;

/** The elements Virtuoso draws the thread with: the messages take the focus, not what scrolls. */
export const threadParts = { Scroller, Header: End, Footer: End };
