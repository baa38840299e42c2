import { useSearch } from '@/cache';
import { useDesk } from '@/commands';
import { EmptyState } from '@/ui/EmptyState';
import { useT } from '@/ui/useT';
import { useKept } from '@/ui/useKept';
import { Results } from './Results';
import { SearchField } from './SearchField';
import { SearchHelp } from './SearchHelp';
import css from './Search.module.css';

/** The list pane while searching: the field, and below it what was found, newest hit first. */
export function SearchPane() {
  const t = useT();
  const query = useDesk((desk) => (desk.view.kind === 'search' ? desk.view.query : ''));
  const asked = useSearch(query);
  const { shown: result, of: found } = useKept(asked, query, asked.loading);
  const problem = result.error ?? result.problems[0] ?? null;
  // One letter is a beginning only from the next one on: that it finds nothing says nothing.
  const begun = [...query.trim()].length > 1;
  const empty = result.found.length === 0 && problem === null;
  const nothing = begun && !asked.loading && empty;
  const shown = query.length > 80 ? `${query.slice(0, 79)}…` : query;
  return (
    <div className={css.pane}>
      <SearchField query={query} />
      {result.behind && (
        <p className={css.behind} role="status">
          {t('inbox.searchBehind')}
        </p>
      )}
      <div className={css.body} aria-busy={asked.loading}>
        {problem && (
          <p className={result.error ? css.error : css.problem} role="alert">
            {t(`error.${problem.code}`, problem.facts)}
          </p>
        )}
        {!begun && empty && <SearchHelp />}
        {nothing && <EmptyState text={t('inbox.searchNothing', { query: shown })} />}
        {result.found.length > 0 && <Results result={result} query={found} />}
      </div>
    </div>
  );
}
