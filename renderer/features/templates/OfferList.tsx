import { useEffect, useLayoutEffect, useRef } from 'react';
import { useT } from '@/ui/useT';
import type { Offers } from './useOffers';
import css from './OfferList.module.css';

type Props = {
  offers: Offers;
  /** Where it goes within the place around it, in px; asked once it is there. */
  at(): { left: number; top: number };
};

/** What may be written next, below the caret: what it is, and its name in code. The focus stays in the text. */
export function OfferList({ offers, at }: Props) {
  const t = useT();
  const list = useRef<HTMLDivElement>(null);
  const { open, choices, at: marked } = offers;
  useLayoutEffect(() => {
    const element = list.current;
    const room = element?.offsetParent;
    if (!element || !room) return;
    const { left, top } = at();
    element.style.left = `${Math.max(0, Math.min(left, room.clientWidth - element.offsetWidth))}px`;
    element.style.top = `${top}px`;
    const below = element.getBoundingClientRect().bottom - window.innerHeight;
    if (below > 0) element.style.top = `${top - element.offsetHeight - 26}px`;
  });
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked, open]);
  if (!open) return null;
  return (
    <div ref={list} id={offers.id} role="listbox" aria-label={t('library.suggestions')} className={css.list}>
      {choices.map((choice, index) => (
        <div
          key={choice.name}
          id={`${offers.id}-${index}`}
          role="option"
          aria-selected={index === marked}
          tabIndex={-1}
          className={css.option}
          onMouseDown={(event) => {
            event.preventDefault();
            offers.take(choice);
          }}
        >
          <span>{choice.label}</span>
          <code className={css.code}>{choice.name}</code>
        </div>
      ))}
    </div>
  );
}
