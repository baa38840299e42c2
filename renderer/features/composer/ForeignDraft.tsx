import { useOffer } from '@/commands';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import css from './ForeignDraft.module.css';

/** Another window wrote in the same draft: nothing is overwritten before the person chose. */
export function ForeignDraft({ onTake, onKeep }: { onTake(): void; onKeep(): void }) {
  const t = useT();
  const keep = useOffer('keepOwn', onKeep);
  const take = useOffer('takeForeign', onTake);
  return (
    <div className={css.asks} role="alert">
      <span className={css.words}>{t('composer.foreign')}</span>
      <button type="button" className={css.choice} onClick={keep.run}>
        {t('composer.foreignKeep')}
        <KeyHint label={keep.keys} />
      </button>
      <button type="button" className={css.choice} onClick={take.run}>
        {t('composer.foreignTake')}
        <KeyHint label={take.keys} />
      </button>
    </div>
  );
}
