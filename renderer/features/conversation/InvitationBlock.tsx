import { IconCalendarEvent } from '@tabler/icons-react';
import type { Invitation, Repetition } from '@shared/domain/mailFacts';
import type { Message } from '@shared/domain/message';
import { KeyHint } from '@/ui/KeyHint';
import { useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import { useMessages } from '@/cache';
import { useCommand } from '@/commands';
import { dayText, periodText } from './periodText';
import css from './InvitationBlock.module.css';

/** An appointment a mail brings: what, when here, where, who; and the three answers where one is asked for. */
export function InvitationBlock({ message, invitation }: { message: Message; invitation: Invitation }) {
  const t = useT();
  const locale = useLocale();
  const { method, title, place, organizer, attendees, repeats, more } = invitation;
  const said = useAnswerGiven(message);
  const [first] = attendees;
  const status = first?.status;
  const answered = status === 'accepted' || status === 'tentative' || status === 'declined' ? status : null;
  return (
    <section className={css.block} data-cancelled={method === 'cancel'} aria-label={t(`trust.invitation.${method}`)}>
      <p className={css.kind}>
        <IconCalendarEvent size={16} stroke={1.6} aria-hidden />
        {t(`trust.invitation.${method}`)}
        {organizer && method !== 'reply' && (
          <span>{t('trust.invitation.from', { name: organizer.name || organizer.address })}</span>
        )}
      </p>
      <p className={css.title} dir="auto">
        {title}
      </p>
      <p className={css.when}>
        {periodText(invitation, locale)}
        {invitation.allDay && ` · ${t('trust.invitation.allDay')}`}
        {repeats && <Repeats repeats={repeats} />}
      </p>
      {place !== '' && (
        <p className={css.fact}>
          <span className={css.label}>{t('trust.invitation.place')}</span> {place}
        </p>
      )}
      {attendees.length > 0 && method !== 'reply' && (
        <p className={css.fact}>
          <span className={css.label}>{t('trust.invitation.people')}</span>{' '}
          {attendees.map(({ name, address }) => name || address).join(', ')}
        </p>
      )}
      {more > 0 && <p className={css.fact}>{t('trust.invitation.more', { count: more })}</p>}
      {method === 'reply' && first && answered && (
        <p className={css.fact}>{t(`trust.invitation.says.${answered}`, { name: first.name || first.address })}</p>
      )}
      {method === 'request' && organizer && message.direction === 'in' && (
        <div className={css.answers}>
          <Answer id="accept" words={t('trust.invitation.accept')} chosen={said === 'accepted'} />
          <Answer id="tentative" words={t('trust.invitation.tentative')} chosen={said === 'tentative'} />
          <Answer id="decline" words={t('trust.invitation.decline')} chosen={said === 'declined'} />
          {said && <span className={css.label}>{t(`trust.invitation.you.${said}`)}</span>}
        </div>
      )}
    </section>
  );
}

function Answer({ id, words, chosen }: { id: string; words: string; chosen: boolean }) {
  const { keys, run } = useCommand(id);
  return (
    <button type="button" className={css.answer} aria-pressed={chosen} onClick={run}>
      {words}
      <KeyHint label={keys} />
    </button>
  );
}

function Repeats({ repeats }: { repeats: Repetition }) {
  const t = useT();
  const locale = useLocale();
  const { every, interval, count, until } = repeats;
  const parts = [
    t(`trust.repeats.${every}`, { count: interval }),
    ...(count === null ? [] : [t('trust.repeats.times', { count })]),
    ...(until === null ? [] : [t('trust.repeats.until', { date: dayText(until, locale) })]),
  ];
  return ` · ${parts.join(', ')}`;
}

/** What was answered last: its calendar file is named after the answer. */
function useAnswerGiven(message: Message): 'accepted' | 'tentative' | 'declined' | null {
  const { messages } = useMessages(message.conversationId);
  const answers = messages.flatMap(({ direction, replyTo, attachments }) =>
    direction === 'out' && replyTo === message.id
      ? attachments.filter(({ mime }) => mime.startsWith('text/calendar'))
      : [],
  );
  const name = answers.at(-1)?.name.replace(/\.ics$/u, '');
  return name === 'accepted' || name === 'tentative' || name === 'declined' ? name : null;
}
