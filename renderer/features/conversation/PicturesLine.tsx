import type { Message } from '@shared/domain/message';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { useApply, useCommand } from '@/commands';
import { useSwitch } from './useSwitch';
import css from './MessageBody.module.css';

/** How many pictures a mail was not given, and the two ways to have them: now, or always from this sender. */
export function PicturesLine({ message, count }: { message: Message; count: number }) {
  const t = useT();
  const load = useSwitch('pictures', message.id);
  const apply = useApply();
  const once = useCommand('pictures');
  const always = useCommand('picturesAlways');
  const { address } = message.author;
  return (
    <>
      <span>{t('trust.pictures', { count })}</span>
      <button type="button" className={css.load} onClick={load}>
        {t('trust.picturesLoad')}
        <KeyHint label={once.keys} />
      </button>
      <button
        type="button"
        className={css.load}
        onClick={() => void apply({ type: 'setSender', address, field: 'pictures', value: true })}
      >
        {t('trust.picturesAlways')}
        <KeyHint label={always.keys} />
      </button>
    </>
  );
}
