import { useSavedViews } from '@/cache';
import { Select } from '@/ui/Select';
import { useT } from '@/ui/useT';
import type { ScopeDraft } from './useScopeDraft';
import dialog from '@/ui/ListDialog.module.css';

/** What a rule is for: a search of its own, or a saved view, which it follows wherever that goes. */
export function ScopeField({ draft }: { draft: ScopeDraft }) {
  const t = useT();
  const views = useSavedViews();
  const { view, query, asked, problem, gone } = draft;
  const chosen = view ?? '';
  const choices = [
    { value: '', label: t('rules.ownSearch') },
    ...views.map(({ id, name }) => ({ value: id, label: t('rules.view', { name }) })),
    ...(gone ? [{ value: chosen, label: t('rules.noView') }] : []),
  ];
  const help = gone
    ? t('rules.goneView')
    : problem
      ? t(`error.${problem.code}`, problem.facts)
      : view === null
        ? t('rules.queryHelp')
        : t('rules.follows', { query: asked ?? '' });
  return (
    <>
      <label className={dialog.label} htmlFor={view === null ? 'rule-query' : 'rule-view'}>
        {t('rules.query')}
      </label>
      {choices.length > 1 && (
        <Select
          id="rule-view"
          label={view === null ? t('rules.source') : undefined}
          value={chosen}
          onChange={(id) => draft.choose(views.find((each) => each.id === id)?.id ?? null)}
          choices={choices}
        />
      )}
      {view === null && (
        <input
          id="rule-query"
          className={dialog.field}
          autoComplete="off"
          spellCheck={false}
          maxLength={1000}
          aria-describedby="rule-query-help"
          value={query}
          onChange={(event) => draft.write(event.currentTarget.value)}
        />
      )}
      <p id="rule-query-help" className={dialog.hint} role="status">
        {help}
      </p>
    </>
  );
}
