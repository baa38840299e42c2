import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso';
import css from './VirtualList.module.css';

export type VirtualListProps<T> = {
  items: readonly T[];
  itemKey(item: T): string;
  renderItem(item: T, index: number): ReactNode;
  /** Height of every row in px. */
  rowHeight: number;
  /** Accessible name of the list. */
  label: string;
  /** DOM id of the row that has the keys, and its index: it is kept in view when it changes. */
  active: { id: string; index: number } | null;
  /** As Virtuoso's firstItemIndex: falls by the number of rows that entered above. */
  firstIndex?: number;
  /** The pointer went down on a row; as in every list, the row is taken at once. */
  onPick(item: T, event: MouseEvent): void;
  /** The last or the first row came near. */
  onEnd?(): void;
  onStart?(): void;
};

/** A list box that draws only what is seen. Rows are options; the list has the focus, its active row the line. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { items, itemKey, renderItem, rowHeight, label, active, firstIndex = 0, onPick, onEnd, onStart } = props;
  const list = useRef<VirtuosoHandle>(null);
  const scroller = useRef<HTMLElement | Window | null>(null);
  const index = useRef(0);
  useEffect(() => {
    index.current = active?.index ?? 0;
  });
  const activeId = active?.id;
  useEffect(() => {
    if (activeId !== undefined) list.current?.scrollIntoView({ index: index.current, behavior: 'auto' });
    // Keys reach the desk from anywhere; a screen reader follows only what has the focus.
    const idle = document.activeElement === document.body;
    if (idle && scroller.current instanceof HTMLElement) scroller.current.focus({ preventScroll: true });
  }, [activeId]);
  const pick = (event: MouseEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-item-index]');
    const item = row && items[Number(row.dataset.itemIndex) - firstIndex];
    if (item !== null && item !== undefined && event.button === 0) onPick(item, event);
  };
  return (
    <Virtuoso
      ref={list}
      scrollerRef={(element) => {
        scroller.current = element;
      }}
      role="listbox"
      tabIndex={0}
      data-quiet-focus
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={activeId}
      onMouseDown={pick}
      className={css.list}
      data={items}
      fixedItemHeight={rowHeight}
      firstItemIndex={firstIndex}
      increaseViewportBy={rowHeight * 3}
      computeItemKey={(_index, item) => itemKey(item)}
      itemContent={(at, item) => renderItem(item, at - firstIndex)}
      endReached={onEnd}
      startReached={onStart}
    />
  );
}
