import type { ImportPlan } from '@shared/logic/templates/exchange/planImport';
import { useT } from '@/ui/useT';
import css from './TemplateFiles.module.css';

const mostShown = 100;

/** What importing would do: what is new, what is replaced, or what is refused, at which line and why. */
export function PlanRows({ plan: { rows, ruleRows, refused } }: { plan: ImportPlan }) {
  const t = useT();
  const count = (what: 'new' | 'replaces') => [...rows, ...ruleRows].filter((row) => row.what === what).length;
  if (refused.length > 0)
    return (
      <>
        <p role="alert">{t('templateFiles.refused', { count: refused.length })}</p>
        <ul className={css.rows}>
          {refused.slice(0, mostShown).map(({ line, why, at, of }, index) => (
            <li key={index}>
              {line > 0 && (
                <span className={css.at}>
                  {t(of === 'rule' ? 'templateFiles.rule' : 'templateFiles.line', { line })}
                </span>
              )}{' '}
              {t(`templateFiles.why.${why}`, { at })}
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <p role="status">{t('templateFiles.would', { fresh: count('new'), replaced: count('replaces') })}</p>
      <ul className={css.rows}>
        {rows.slice(0, mostShown).map(({ line, name, what }) => (
          <li key={line}>
            <span className={css.at}>{t(`templateFiles.${what}`)}</span> <bdi>{name}</bdi>
          </li>
        ))}
        {ruleRows.map(({ line, name, what }) => (
          <li key={`rule ${line}`}>
            <span className={css.at}>{t(`templateFiles.${what}`)}</span> {t('templateFiles.awayRule')} <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
