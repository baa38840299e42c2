import { type MouseEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useRowWindow } from './useRowWindow';
import css from './VirtualList.module.css';

export type VirtualListProps<T> = {
  items: readonly T[];
  itemKey(item: T): string;
  renderItem(item: T, index: number): ReactNode;
  /** Height of every row in px. */
  rowHeight: number;
  /** The list is no higher than that, in px: what is known before it is on the screen. The window's height where nothing is. */
  mostHeight?: number;
  /** Accessible name of the list. */
  label: string;
  /** Which list this is: another one begins at its top. */
  of: string;
  /** DOM id of the row that has the keys, and its index: it is kept in view when it changes. */
  active: { id: string; index: number } | null;
  /** Falls by the number of rows that entered above, so that what is seen stays where it is. */
  firstIndex?: number;
  /** The pointer went down on a row; as in every list, the row is taken at once. */
  onPick(item: T, event: MouseEvent): void;
  /** The last or the first row came near. */
  onEnd?(): void;
  onStart?(): void;
};

/**
 * A list box that draws only what is seen, of rows that are all of one height: nothing is measured. Rows are options; the
 * list has the focus, its active row the line.
 */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { items, itemKey, renderItem, rowHeight, mostHeight, label, of, active, firstIndex = 0 } = props;
  const { onPick, onEnd, onStart } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to, place } = useRowWindow(scroller, { rowHeight, mostHeight, count: items.length, of });
  const scrollTo = (top: number): void => {
    // Asked for where it stands there already, it would make the page lay everything out at once.
    if (!scroller.current || place.top === top) return;
    scroller.current.scrollTop = top;
    place.top = scroller.current.scrollTop;
  };

  const shown = useRef({ of, firstIndex, active: undefined as string | undefined });
  useLayoutEffect(() => {
    const before = shown.current;
    const another = before.of !== of;
    shown.current = { of, firstIndex, active: active?.id };
    if (another) scrollTo(0);
    else if (before.firstIndex !== firstIndex) scrollTo(place.top + (before.firstIndex - firstIndex) * rowHeight);
    if (active === null || (!another && before.active === active.id)) return;
    const top = active.index * rowHeight;
    if (top === place.top) return;
    const height = place.height || (scroller.current?.clientHeight ?? 0);
    if (top < place.top) scrollTo(top);
    else if (top + rowHeight > place.top + height) scrollTo(top + rowHeight - height);
  });
  const activeId = active?.id;
  useEffect(() => {
    // Keys reach the desk from anywhere; a screen reader follows only what has the focus.
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, [activeId]);
  const atEnd = to === items.length;
  useEffect(() => {
    if (atEnd) onEnd?.();
  }, [atEnd, items.length, onEnd]);
  const atStart = from === 0;
  useEffect(() => {
    if (atStart) onStart?.();
  }, [atStart, firstIndex, onStart]);

  const pick = (event: MouseEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-row]');
    const item = row && items[Number(row.dataset.row)];
    if (item !== null && item !== undefined && event.button === 0) onPick(item, event);
  };
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      data-quiet-focus
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={activeId}
      onMouseDown={pick}
      className={css.list}
    >
      <div className={css.rows} style={{ height: items.length * rowHeight }}>
        {items.slice(from, to).map((item, at) => (
          <div
            key={itemKey(item)}
            data-row={from + at}
            className={css.row}
            style={{ top: (from + at) * rowHeight, height: rowHeight }}
          >
            {renderItem(item, from + at)}
          </div>
        ))}
      </div>
    </div>
  );
}
