import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { KeyHint } from './KeyHint';
import { placeTip } from './placeTip';
import { tipped } from './tip';
import css from './TipLayer.module.css';

const delay = 400;

/** Draws the tip of whatever the pointer rests on or the keyboard focus is on. One for the whole window. */
export function TipLayer() {
  const owner = useTipOwner();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (owner && box.current) Object.assign(box.current.style, placeTip(owner, box.current));
  }, [owner]);
  if (!owner) return null;
  return (
    <div ref={box} className={css.tip} role="tooltip">
      {owner.dataset.tip}
      <KeyHint label={owner.dataset.tipKeys ?? null} />
    </div>
  );
}

/** The element whose tip is due: after a moment of rest under the pointer, at once with the keyboard. */
function useTipOwner(): HTMLElement | null {
  const [owner, setOwner] = useState<HTMLElement | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (element: HTMLElement | null, after: number) => {
      clearTimeout(timer);
      if (element === null) setOwner(null);
      else timer = setTimeout(() => setOwner(element), after);
    };
    const onPointer = (event: Event) => show(tipped(event.target), delay);
    const onFocus = (event: Event) => {
      const element = tipped(event.target);
      show(element?.matches(':focus-visible') ? element : null, 0);
    };
    const hide = () => show(null, 0);
    document.addEventListener('pointerover', onPointer);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', hide);
    document.addEventListener('keydown', hide);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', onPointer);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', hide);
      document.removeEventListener('keydown', hide);
    };
  }, []);
  return owner;
}
