import { type KeyboardEvent, useState } from 'react';
import { useTags } from '@/cache';
import { useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { type Choice, choicesFor, newName } from './choices';
import { TagOption } from './TagOption';
import { useTagging } from './useTagging';
import dialog from '@/ui/ListDialog.module.css';
import css from './Tags.module.css';

/** Tags of what is acted on: type to find or to make one, Enter takes the marked line. */
export function TagDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const tags = useTags();
  const { rows, toggle, create } = useTagging();
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(0);
  const choices = choicesFor(typed, tags, rows);
  const name = newName(typed, tags);
  const count = choices.length + (name === null ? 0 : 1);
  const at = Math.min(marked, count - 1);
  const close = () => setDesk({ dialog: null });
  const take = (choice: Choice | undefined) => {
    if (choice) toggle(choice);
    else if (name !== null) create(name);
    close();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setMarked((at + step + count) % Math.max(1, count));
    else if (event.key === 'Enter' && count > 0) take(choices[at]);
    else return;
    event.preventDefault();
  };
  return (
    <DialogShell title={t('tags.title', { count: rows.length })} size={360} onClose={close}>
      <input
        className={dialog.field}
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={count > 0 ? 'tag-choices' : undefined}
        aria-activedescendant={count > 0 ? `tag-choice-${at}` : undefined}
        aria-label={t('tags.field')}
        placeholder={t('tags.field')}
        maxLength={60}
        data-autofocus
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setMarked(0);
        }}
        onKeyDown={onKey}
      />
      {count > 0 && (
        <div id="tag-choices" role="listbox" aria-label={t('tags.list')} className={css.choices}>
          {choices.map((choice, index) => (
            <TagOption
              key={choice.tag.id}
              id={`tag-choice-${index}`}
              marked={index === at}
              on={choice.on}
              hue={choice.tag.hue}
              name={choice.tag.name}
              onTake={() => take(choice)}
            />
          ))}
          {name !== null && (
            <TagOption
              id={`tag-choice-${choices.length}`}
              marked={choices.length === at}
              on="none"
              hue={null}
              name={t('tags.create', { name })}
              onTake={() => take(undefined)}
            />
          )}
        </div>
      )}
      {count === 0 && <p className={css.none}>{t('tags.none')}</p>}
      <p className={css.hint}>
        <KeyHint label={t('tags.enter')} /> {t('tags.hint')}
      </p>
    </DialogShell>
  );
}
