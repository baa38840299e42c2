import { useId } from 'react';
import type { LoginNote } from '@shared/channels/login';
import { useOpenLink } from '@/ui/useOpenLink';
import { useT } from '@/ui/useT';
import css from './Login.module.css';
import { useSay } from './useSay';

/** The sentences of a step; a page that belongs to one opens in the browser. */
export function Notes({ notes = [] }: { notes?: readonly LoginNote[] | undefined }) {
  const t = useT();
  const say = useSay();
  const open = useOpenLink();
  const id = useId();
  return notes.map(({ text, facts, link }) => (
    <p key={text} className={css.note}>
      <span id={`${id}-${text}`}>{say(text, facts)}</span>{' '}
      {link !== null && (
        <button
          type="button"
          className={css.link}
          title={link}
          aria-describedby={`${id}-${text}`}
          onClick={() => open(link, '')}
        >
          {t('login.openLink')}
        </button>
      )}
    </p>
  ));
}
