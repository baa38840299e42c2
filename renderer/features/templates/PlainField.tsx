import { type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { TemplateFault } from '@shared/logic/templates/parsed';
import { taken } from '@shared/logic/templates/offer';
import { OfferList } from './OfferList';
import { mended, type TextHandle } from './textHandle';
import { useOffers } from './useOffers';
import css from './PlainField.module.css';

type Props = {
  ref: Ref<TextHandle>;
  label: string;
  placeholder: string;
  value: string;
  faults: readonly TemplateFault[];
  onChange(text: string): void;
};

/** A plain text with marks: what is wrong is underlined where it stands, what may follow `{{` is offered there. */
export function PlainField({ ref, label, placeholder, value, faults, onChange }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [goes, go] = useState<number | null>(null);
  const put = (from: number, to: number, text: string, at: number): void => {
    onChange(value.slice(0, from) + text + value.slice(to));
    setCaret(null);
    go(at);
  };
  const before = value.slice(0, caret ?? 0);
  const offers = useOffers(caret === null ? null : before, (choice, opening) => {
    const { text, back } = taken(choice, opening, before, value.slice(before.length));
    const from = before.length - opening.typed.length;
    put(from, before.length, text, from + text.length - back);
  });
  useLayoutEffect(() => {
    if (goes === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(goes, goes);
    go(null);
  }, [goes]);
  useImperativeHandle(ref, () => ({
    addPicture: () => false,
    show: ({ at, end }) => {
      field.current?.focus();
      field.current?.setSelectionRange(at, end);
    },
    mend: (fault, name) => {
      const text = mended(value.slice(fault.at, fault.end), fault, name);
      put(fault.at, fault.end, text, fault.at + text.length);
    },
  }));
  return (
    <div className={css.place}>
      <div className={css.sized}>
        <div ref={mirror} className={css.mirror} aria-hidden>
          {pieces(value, faults, caret).map(({ text, wrong, at }) => (
            <span key={at} className={wrong ? css.wrong : undefined} data-caret={at === caret || undefined}>
              {text}
            </span>
          ))}{' '}
        </div>
        <textarea
          ref={field}
          className={css.text}
          dir="auto"
          aria-label={label}
          aria-invalid={faults.length > 0}
          placeholder={placeholder}
          value={value}
          {...offers.field}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
            setCaret(currentTarget.selectionStart);
          }}
          onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
            setCaret(selectionStart === selectionEnd ? selectionStart : null)
          }
          onBlur={() => setCaret(null)}
        />
        <OfferList offers={offers} at={() => placeIn(mirror.current)} />
      </div>
    </div>
  );
}

/** The text cut where a fault begins or ends and where the caret stands. */
function pieces(text: string, faults: readonly TemplateFault[], caret: number | null) {
  const cuts = new Set([0, text.length, ...faults.flatMap(({ at, end }) => [at, end])]);
  if (caret !== null) cuts.add(Math.min(caret, text.length));
  const places = [...cuts].sort((a, b) => a - b);
  return places.map((at, index) => ({
    at,
    text: text.slice(at, places[index + 1] ?? text.length),
    wrong: faults.some((fault) => fault.at <= at && at < fault.end),
  }));
}

/** Below the caret, within the mirror, in px. */
function placeIn(mirror: HTMLElement | null): { left: number; top: number } {
  const caret = mirror?.querySelector<HTMLElement>('[data-caret]');
  const box = mirror?.getBoundingClientRect();
  const at = caret?.getClientRects()[0] ?? caret?.getBoundingClientRect();
  if (!box || !at) return { left: 0, top: 0 };
  return { left: at.left - box.left, top: at.top - box.top + 22 };
}
