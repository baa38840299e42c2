import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import type { Template } from '@shared/domain/template';
import type { AppError } from '@shared/errors/appError';
import { byUse, findTemplates } from '@shared/logic/templates/findTemplates';
import { DialogShell } from '@/ui/DialogShell';
import { VirtualList } from '@/ui/VirtualList';
import { useT } from '@/ui/useT';
import { PickerRow } from './PickerRow';
import { Preview } from './Preview';
import type { useFilling } from './useFilling';
import dialog from '@/ui/ListDialog.module.css';
import css from './Picker.module.css';

type Props = {
  templates: readonly Template[];
  filling: ReturnType<typeof useFilling>;
  /** Why the one chosen last cannot be put in. */
  problem: AppError | null;
  onTake(template: Template): void;
  onClose(): void;
};

const rowHeight = 44;
/** As the styles have it. */
const mostHeight = 420;

/** All templates, the one used last first: type to find one, arrows mark it, Enter puts it in. */
export function Picker({ templates, filling, problem, onTake, onClose }: Props) {
  const t = useT();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [marked, mark] = useState(0);
  const ordered = useMemo(() => byUse(templates), [templates]);
  const found = useMemo(() => findTemplates(ordered, typed), [ordered, typed]);
  const at = Math.min(marked, Math.max(0, found.length - 1));
  const current = found[at] ?? null;
  const shown = useDeferredValue(current);
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) mark(Math.max(0, Math.min(found.length - 1, at + step)));
    else if (event.key === 'Enter' && current) onTake(current);
    else return;
    event.preventDefault();
  };
  return (
    <DialogShell title={t('insert.title')} size={860} onClose={onClose}>
      <input
        className={dialog.field}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={current ? `${id}-${current.id}` : undefined}
        aria-label={t('insert.field')}
        placeholder={t('insert.field')}
        autoComplete="off"
        maxLength={100}
        data-autofocus
        ref={focusAtOnce}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          mark(0);
        }}
        onKeyDown={onKey}
      />
      <div className={css.sides}>
        <div className={css.list} id={`${id}-list`}>
          {found.length === 0 ? (
            <p className={css.none}>{t(templates.length === 0 ? 'insert.noneYet' : 'insert.none')}</p>
          ) : (
            <VirtualList
              items={found}
              itemKey={(row) => row.id}
              {...{ rowHeight, mostHeight }}
              label={t('insert.title')}
              of={typed}
              active={current && { id: `${id}-${current.id}`, index: at }}
              onPick={(row) => onTake(row)}
              renderItem={(row, index) => <PickerRow id={`${id}-${row.id}`} template={row} marked={index === at} />}
            />
          )}
        </div>
        <Preview template={shown} filling={filling} problem={problem} />
      </div>
    </DialogShell>
  );
}

/** The dialog itself would give it the keys only after its first frame. */
function focusAtOnce(field: HTMLInputElement | null): void {
  field?.focus({ preventScroll: true });
}
