import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import type { Macro } from '@shared/domain/macro';
import { macroCommandId, useCommands, useSetDesk, useStepText } from '@/commands';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import dialog from '@/ui/ListDialog.module.css';

type Props = { macros: readonly Macro[]; onEdit(macro: Macro): void; onRemove(id: string): void };

/** Macros by name, each with its steps and its key. */
export function MacroList({ macros, onEdit, onRemove }: Props) {
  const t = useT();
  const setDesk = useSetDesk();
  const text = useStepText();
  const commands = useCommands();
  const list = useRef<HTMLUListElement>(null);
  const onKey = (event: KeyboardEvent, id: string): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Delete') onRemove(id);
    if (step !== undefined) {
      const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-macro]') ?? [])];
      buttons[buttons.findIndex((each) => each === event.currentTarget) + step]?.focus();
    }
    if (step !== undefined || event.key === 'Delete') event.preventDefault();
  };
  return (
    <>
      <p className={dialog.intro}>{t('macros.intro')}</p>
      {macros.length === 0 && <p className={dialog.intro}>{t('macros.empty')}</p>}
      <ul ref={list} className={dialog.list}>
        {macros.map((macro) => {
          const id = macroCommandId(macro.id);
          const keys = commands.find(({ command }) => command.id === id)?.keys ?? '';
          return (
            <li key={macro.id} className={dialog.item}>
              <button
                type="button"
                data-macro
                className={dialog.open}
                onClick={() => onEdit(macro)}
                onKeyDown={(event) => onKey(event, macro.id)}
              >
                <span className={dialog.name}>{macro.name}</span>
                <KeyHint label={keys} />
                <span className={dialog.about}>{macro.steps.map(text).join(' · ')}</span>
              </button>
              <Button size="compact-xs" variant="subtle" onClick={() => setDesk({ dialog: 'keymap', command: id })}>
                {t('macros.key')}
              </Button>
              <Button size="compact-xs" variant="subtle" onClick={() => onRemove(macro.id)}>
                {t('macros.remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className={dialog.buttons}>
        <p className={dialog.hint}>{macros.length > 0 && t('macros.hint')}</p>
        <Button size="xs" data-autofocus onClick={() => onEdit({ id: crypto.randomUUID(), name: '', steps: [] })}>
          {t('macros.new')}
        </Button>
      </div>
    </>
  );
}
