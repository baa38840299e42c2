import { operators, type OperatorName } from '@shared/logic/search/operators';
import { useLanguage, useT } from '@/ui/useT';
import css from './Search.module.css';

const others = ['phrase', 'or', 'not'] as const;

/** What a search may say, shown while it says nothing yet. */
export function SearchHelp() {
  const t = useT();
  const language = useLanguage();
  return (
    <section className={css.help} aria-label={t('search.help')}>
      <p>{t('inbox.searchStart')}</p>
      <dl>
        {(Object.keys(operators) as OperatorName[]).map((name) => (
          <div key={name}>
            <dt>{operators[name][language]}:</dt>
            <dd>{t(`search.hint.${name}`)}</dd>
          </div>
        ))}
        {others.map((name) => (
          <div key={name}>
            <dt>{t(`search.example.${name}`)}</dt>
            <dd>{t(`search.hint.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
