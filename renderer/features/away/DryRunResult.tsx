import { useEffect, useRef } from 'react';
import type { AwayReason } from '@shared/domain/away';
import type { MessageKey } from '@shared/i18n/catalogue';
import { countText, useLocale } from '@/ui/format/locale';
import { useMoveInList } from '@/ui/useMoveInList';
import { useT } from '@/ui/useT';
import { DryRunRow } from './DryRunRow';
import type { DryRunResult as Result } from './useDryRun';
import css from './Away.module.css';

/** What a reason of the past is called otherwise than one of the present. */
const past = ['ruleOff', 'agentActive', 'breaker'] as const;

const why = (reason: AwayReason): MessageKey => {
  const other = past.find((one) => one === reason);
  return other ? `away.ranDryWhy.${other}` : `away.reason.${reason}`;
};

/** How many notes would have gone and to whom, the newest first, and what held the others back. */
export function DryRunResult({ result }: { result: Result }) {
  const t = useT();
  const { language } = useLocale();
  const list = useRef<HTMLUListElement>(null);
  const { messages, sent, stopped } = result;
  const held = stopped.reduce((sum, { count }) => sum + count, 0);
  const count = messages - held;
  const number = (of: number): string => countText(of, language);
  const verdict = messages === 0 ? 'away.ranDryEmpty' : count === 0 ? 'away.ranDryNone' : 'away.ranDry';
  useMoveInList(list, sent.length > 0);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    <>
      <p role="status" className={css.verdict}>
        {t(verdict, { count, number: number(count), of: number(messages) })}
      </p>
      {sent.length > 0 && (
        <>
          <ul ref={list} className={css.ran} aria-label={t('away.ranDrySent')}>
            {sent.map((row, place) => (
              <DryRunRow key={row.messageId} row={row} isFirst={place === 0} />
            ))}
          </ul>
          <p className={css.hint}>
            {count > sent.length && `${t('away.ranDryMore', { count: number(sent.length) })} `}
            {t('away.logHint')}
          </p>
        </>
      )}
      {stopped.length > 0 && (
        <table className={css.reasons}>
          <thead>
            <tr>
              <th scope="col">{t('away.why')}</th>
              <th scope="col">{t('away.howMany')}</th>
            </tr>
          </thead>
          <tbody>
            {stopped.map((row) => (
              <tr key={row.reason}>
                <td>{t(why(row.reason))}</td>
                <td>{number(row.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
