import { useSearch } from '@/cache';
import { useDesk } from '@/commands';
import { EmptyState } from '@/ui/EmptyState';
import { useT } from '@/ui/useT';
import { Results } from './Results';
import { SearchField } from './SearchField';
import css from './Search.module.css';

/** The list pane while searching: the field, and below it what was found, newest hit first. */
export function SearchPane() {
  const t = useT();
  const query = useDesk((desk) => (desk.view.kind === 'search' ? desk.view.query : ''));
  const result = useSearch(query);
  const nothing = query !== '' && !result.loading && result.found.length === 0;
  return (
    <div className={css.pane}>
      <SearchField query={query} />
      <div className={css.body} aria-busy={result.loading}>
        {result.error && (
          <p className={css.error} role="alert">
            {t(`error.${result.error.code}`, result.error.facts)}
          </p>
        )}
        {query === '' && <EmptyState text={t('inbox.searchStart')} />}
        {nothing && !result.error && <EmptyState text={t('inbox.searchNothing', { query })} />}
        {result.found.length > 0 && <Results result={result} />}
      </div>
    </div>
  );
}
