import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { type SendWay, useCommand } from '@/commands';
import type { Count } from './limits';
import { SendWays } from './SendWays';
import css from './SendBar.module.css';

type Props = {
  /** What else stands in the way, in words; null when nothing does. */
  problem: string | null;
  count: Count | null;
  saved: boolean;
  canSend: boolean;
  /** Words of the first button: sending, or keeping a note. */
  label: string;
  withDone: boolean;
  onSend(way: SendWay): void;
};

/** The foot of an editor: how much room is left, what stands in the way, and the keys that send. */
export function SendBar({ problem, count, saved, canSend, label, withDone, onSend }: Props) {
  const t = useT();
  const keys = useCommand('send').keys;
  const doneKeys = useCommand('sendAndDone').keys;
  return (
    <>
      <span className={css.words}>
        {!saved && <span className={css.problem}>{t('composer.notSaved')}</span>}
        {problem !== null && <span className={css.hint}>{problem}</span>}
        {count && (
          <output className={css.count} data-over={count.over} data-near={count.near}>
            {t(count.key, count.facts)}
          </output>
        )}
      </span>
      <span className={css.buttons}>
        {withDone && (
          <button
            type="button"
            className={css.second}
            disabled={!canSend}
            title={doneKeys}
            onClick={() => onSend({ thenDone: true })}
          >
            {t('composer.sendDone')}
            <KeyHint label={doneKeys} />
          </button>
        )}
        <button
          type="button"
          className={css.first}
          disabled={!canSend}
          title={keys}
          onClick={() => onSend({ thenDone: false })}
        >
          {label}
          <KeyHint label={keys} />
        </button>
        {withDone && <SendWays disabled={!canSend} />}
      </span>
    </>
  );
}
