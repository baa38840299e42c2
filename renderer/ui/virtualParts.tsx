import type { ComponentProps, Ref } from 'react';
import css from './VirtualList.module.css';

type Part = ComponentProps<'div'> & { ref?: Ref<HTMLDivElement> };

function Scroller({ children, style, ref, ...rest }: Part) {
  return (
    <div {...rest} ref={ref} style={style} className={css.scroller} tabIndex={-1} role="presentation">
      {children}
    </div>
  );
}

/** The elements Virtuoso draws with: the list around it has the focus, so what scrolls takes none. */
export const virtualParts = { Scroller };
