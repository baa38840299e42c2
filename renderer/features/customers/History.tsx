import { type KeyboardEvent, useId, useState } from 'react';
import type { Conversation } from '@shared/domain/conversation';
import { ConversationRow } from '@/ui/row/ConversationRow';
import { useT } from '@/ui/useT';
import { useOffer, useSetDesk } from '@/commands';
import { KeyHint } from '@/ui/KeyHint';
import css from './History.module.css';

/** So many at once; a long history is opened on request. */
const few = 6;

/** Conversations of the customer as rows of the list; Enter or a click opens one. */
export function History({ label, rows }: { label: string; rows: readonly Conversation[] }) {
  const t = useT();
  const id = useId();
  const setDesk = useSetDesk();
  const [all, setAll] = useState(false);
  const [at, setAt] = useState(0);
  const [inside, setInside] = useState(false);
  const shown = all ? rows : rows.slice(0, few);
  const more = useOffer('moreHistory', shown.length < rows.length ? () => setAll(true) : null);
  const open = (row: Conversation | undefined) => {
    if (row) setDesk({ open: row.id, focused: row.id, focusedMessage: null, composer: null });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt(Math.min(shown.length - 1, Math.max(0, at + step)));
    else if (event.key === 'Enter') open(shown[at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div
        role="listbox"
        tabIndex={0}
        data-quiet-focus
        aria-label={label}
        aria-activedescendant={`${id}-${at}`}
        className={css.rows}
        onFocus={() => setInside(true)}
        onBlur={() => setInside(false)}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const row = (event.target as Element).closest('[role=option]');
          open(shown.find((_, index) => row?.id === `${id}-${index}`));
        }}
      >
        {shown.map((row, index) => (
          <ConversationRow
            key={row.id}
            row={row}
            id={`${id}-${index}`}
            index={index}
            count={shown.length}
            focused={inside && index === at}
            selected={false}
            open={false}
          />
        ))}
      </div>
      {shown.length < rows.length && (
        <button type="button" className={css.more} onClick={more.run}>
          {t('customers.more', { count: rows.length - shown.length })}
          <KeyHint label={more.keys} />
        </button>
      )}
    </>
  );
}
