import { type CommandView, type KeymapView, useKeyNames } from '@/commands';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { ClashText } from './ClashText';
import type { Capture } from './useCapture';
import css from './Keymap.module.css';

type Props = {
  id: string;
  view: CommandView;
  marked: boolean;
  own: boolean;
  /** Keys it would have, were they not another command's. */
  lost: KeymapView['lost'][number] | undefined;
  /** Who has them. */
  holder: string;
  capture: Capture | null;
  /** Why it keeps its key, where somebody wanted to take it. */
  keeps: boolean;
  onMark(): void;
  onCapture(): void;
};

/** One command with its keys; while they are being pressed, with what stands against them. */
export function KeymapRow({ id, view, marked, own, lost, holder, capture, keeps, onMark, onCapture }: Props) {
  const t = useT();
  const spelled = useKeyNames();
  const { command, label } = view;
  return (
    <div
      role="option"
      id={id}
      aria-selected={marked}
      className={css.row}
      data-marked={marked || undefined}
      tabIndex={-1}
      onMouseDown={(event) => {
        event.preventDefault();
        onMark();
      }}
      onDoubleClick={onCapture}
    >
      <div className={css.line}>
        <span className={css.name}>{label}</span>
        {own && capture === null && <span className={css.note}>{t('keymap.own')}</span>}
        {capture !== null ? (
          <span className={css.capture}>
            {capture.keys === '' ? t('keymap.waiting') : <KeyHint label={spelled(capture.keys)} />}
          </span>
        ) : (
          <span className={css.keys}>
            {command.keys.map((keys) => (
              <KeyHint key={keys} label={spelled(keys)} />
            ))}
            {command.keys.length === 0 && (
              <span className={css.note}>
                {lost ? t('keymap.lost', { keys: spelled(lost.keys), name: holder }) : t('keymap.noKey')}
              </span>
            )}
          </span>
        )}
      </div>
      {capture !== null && (
        <div role="alert">
          {capture.clashes.slice(0, 3).map((clash, index) => (
            <ClashText key={index} clash={clash} keys={capture.keys} />
          ))}
        </div>
      )}
      {keeps && (
        <p role="alert" className={css.clash} data-forbids>
          {t('keymap.keeps', { name: label })}
        </p>
      )}
    </div>
  );
}
