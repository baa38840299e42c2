import { useEffect, useRef } from 'react';
import { useT } from '@/ui/useT';
import { useCommand } from '@/commands';
import css from './LeavingPreview.module.css';

/** The text as the other side will read it, in plain words, with signature and quote. */
export function LeavingPreview({ text }: { text: string }) {
  const t = useT();
  const { keys } = useCommand('previewAnswer');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section
      ref={box}
      className={css.preview}
      // It can be longer than its place: with the keys it is scrolled by them.
      tabIndex={-1}
      aria-label={t('composer.preview')}
    >
      <p className={css.name}>
        {t('composer.preview')} · {keys}
      </p>
      <div className={css.text} dir="auto">
        {text}
      </div>
    </section>
  );
}
