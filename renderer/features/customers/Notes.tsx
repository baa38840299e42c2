import type { ConversationId } from '@shared/domain/ids';
import { useLocale } from '@/ui/format/locale';
import { whenText } from '@/ui/format/when';
import { LinkedText } from '@/ui/LinkedText';
import { useNow } from '@/ui/useNow';
import { useT } from '@/ui/useT';
import { useMessages } from '@/cache';
import { Section } from './Section';
import css from './Notes.module.css';

/** The notes of the open conversation at a glance, newest first. */
export function Notes({ id }: { id: ConversationId }) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const notes = useMessages(id).messages.filter(({ direction }) => direction === 'note');
  if (notes.length === 0) return null;
  return (
    <Section title={t('customers.notes')}>
      <ul className={css.notes}>
        {[...notes].reverse().map((note) => (
          <li key={note.id} className={css.note}>
            <LinkedText text={note.text} />
            <span className={css.when}>{whenText(note.sortAt, now, locale)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
