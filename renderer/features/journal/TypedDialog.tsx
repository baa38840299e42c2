import { type KeyboardEvent, useId, useState } from 'react';
import type { DraftVersion } from '@shared/domain/draftVersion';
import { DraftId } from '@shared/domain/ids';
import { useApply, useCommand, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { TypedRow } from './TypedRow';
import { useVersions } from './useVersions';
import css from './Typed.module.css';

/** What was typed and is in no editor any more: looked for by its words, put back by Enter, taken back by undo. */
export function TypedDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const apply = useApply();
  const closeEditor = useCommand('closeEditor');
  const list = useId();
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState(0);
  const { found, error } = useVersions(query);
  const rows = found ?? [];
  const at = Math.min(place, rows.length - 1);
  const close = () => setDesk({ dialog: null });

  const restore = async ({ id, kind, conversationId }: DraftVersion) => {
    // An open editor owns its text: it is kept and closed before another takes its place.
    closeEditor.run();
    const done = await apply({ type: 'restoreVersion', id, draftId: DraftId.parse(crypto.randomUUID()) });
    if (!done.ok) return;
    const there = { open: conversationId, ...(conversationId && { focused: conversationId }) };
    setDesk({ dialog: null, ...there, composer: { kind, conversation: conversationId } });
  };
  const onKey = (event: KeyboardEvent) => {
    const chosen = rows[at];
    if (event.key === 'ArrowDown') setPlace(Math.min(at + 1, rows.length - 1));
    else if (event.key === 'ArrowUp') setPlace(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && chosen) void restore(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <DialogShell title={t('journal.title')} size={640} onClose={close}>
      <input
        type="text"
        role="combobox"
        className={css.field}
        aria-label={t('journal.search')}
        placeholder={t('journal.search')}
        aria-expanded
        aria-controls={list}
        aria-activedescendant={rows[at] && `${list}-${at}`}
        data-autofocus
        maxLength={200}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setPlace(0);
        }}
        onKeyDown={onKey}
      />
      <ul id={list} role="listbox" aria-label={t('journal.title')} className={css.list}>
        {rows.map((version, index) => (
          <TypedRow
            key={version.id}
            id={`${list}-${index}`}
            version={version}
            chosen={index === at}
            onChoose={() => void restore(version)}
          />
        ))}
      </ul>
      {found?.length === 0 && <p className={css.hint}>{t(query === '' ? 'journal.empty' : 'journal.nothing')}</p>}
      {error && (
        <p className={css.hint} role="alert">
          {t(`error.${error.code}`, error.facts)}
        </p>
      )}
      <p className={css.hint}>{t('journal.kept')}</p>
    </DialogShell>
  );
}
