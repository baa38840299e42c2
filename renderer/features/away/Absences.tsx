import { IconX } from '@tabler/icons-react';
import type { Absence } from '@shared/domain/away';
import { useAccounts } from '@/cache';
import { useLocale } from '@/ui/format/locale';
import { fullText } from '@/ui/format/when';
import { IconButton, iconLook } from '@/ui/IconButton';
import { useNowWith } from '@/ui/useNow';
import { DialogSection } from '@/ui/DialogSection';
import { useT } from '@/ui/useT';
import { AddAbsence } from './AddAbsence';
import css from './Away.module.css';

type Props = {
  absences: readonly Absence[];
  /** Whether a rule that is on answers during them. */
  answered: boolean;
  onKeep(change: (absences: readonly Absence[]) => Absence[]): void;
};

/** As many as a desk keeps. */
const most = 100;

/** Planned absences, the next first; each ends by itself. */
export function Absences({ absences, answered, onKeep }: Props) {
  const t = useT();
  const now = useNowWith(absences.flatMap(({ from, until }) => [from, until]));
  const sorted = [...absences].sort((a, b) => Number(a.until <= now) - Number(b.until <= now) || a.from - b.from);
  return (
    <DialogSection title={t('away.absences')} help={t('away.absencesHelp')}>
      {absences.some(({ until }) => until > now) && !answered && (
        <p className={css.problem}>{t('away.noAbsenceRule')}</p>
      )}
      {sorted.length > 0 && (
        <ul className={css.list}>
          {sorted.map((absence) => (
            <AbsenceRow
              key={absence.id}
              absence={absence}
              now={now}
              onRemove={() => onKeep((all) => all.filter(({ id }) => id !== absence.id))}
            />
          ))}
        </ul>
      )}
      {absences.length < most ? (
        <AddAbsence onAdd={(absence) => onKeep((all) => [...all, absence])} />
      ) : (
        <p className={css.problem}>{t('away.absence.full')}</p>
      )}
    </DialogSection>
  );
}

/** What it is called, for whom, and when they are back. */
function AbsenceRow({ absence, now, onRemove }: { absence: Absence; now: number; onRemove(): void }) {
  const t = useT();
  const locale = useLocale();
  const accounts = useAccounts();
  const { name, from, until } = absence;
  const whose = absence.accounts?.map((each) => accounts.find(({ id }) => id === each)?.name ?? t('away.unknown'));
  const state = until <= now ? 'over' : from <= now ? 'running' : null;
  return (
    <li className={css.absence} data-over={state === 'over' || undefined}>
      <span className={css.absenceWhat}>
        <span className={css.absenceName}>
          <bdi>{name || t('away.absence.default')}</bdi>
          {state && <span className={css.state}>{t(`away.absence.${state}`)}</span>}
        </span>
        <bdi className={css.faint}>{whose?.join(', ') ?? t('away.absence.all')}</bdi>
      </span>
      <span className={css.absenceWhen}>
        <span>{t('away.absence.backAt', { when: fullText(until, locale) })}</span>
        <span className={css.faint}>{t('away.absence.starts', { from: fullText(from, locale) })}</span>
      </span>
      <IconButton label={t('away.absence.remove', { name })} icon={<IconX {...iconLook} />} onClick={onRemove} />
    </li>
  );
}
