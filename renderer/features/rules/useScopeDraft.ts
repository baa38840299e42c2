import { useState } from 'react';
import type { SavedViewId } from '@shared/domain/ids';
import type { RuleScope } from '@shared/domain/rule';
import type { AppError } from '@shared/errors/appError';
import { queryOf } from '@shared/logic/rules/queryOf';
import { useSavedViews } from '@/cache';

/**
 * What a rule is for while it is edited. `view` null: its own search, `query`. `asked`: what that asks for now, null for
 * nothing yet; `gone`: its view is no more.
 */
export type ScopeDraft = {
  scope: RuleScope;
  view: SavedViewId | null;
  query: string;
  asked: string | null;
  problem: AppError | undefined;
  gone: boolean;
  choose(view: SavedViewId | null): void;
  write(query: string): void;
};

/** Begins with what a rule is for. `problems` says what is wrong with a query; `onChange`: it is for something else now. */
export function useScopeDraft(
  first: RuleScope,
  problems: (query: string) => readonly AppError[],
  onChange: () => void,
): ScopeDraft {
  const views = useSavedViews();
  const [view, setView] = useState('view' in first ? first.view : null);
  const [query, setQuery] = useState('view' in first ? '' : first.query);
  const scope = view === null ? { query } : { view };
  const asked = queryOf(scope, (id) => views.find((each) => each.id === id));
  const begun = asked !== null && asked.trim() !== '';
  return {
    ...{ scope, view, query, gone: asked === null },
    asked: begun ? asked : null,
    problem: begun ? problems(asked)[0] : undefined,
    choose: (next) => {
      setView(next);
      onChange();
    },
    write: (next) => {
      setQuery(next);
      onChange();
    },
  };
}
