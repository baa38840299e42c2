import type { SavedViewId } from '../../domain/ids';
import type { RuleScope } from '../../domain/rule';

/** What a rule asks for now: its own query, or that of its saved view; null when that view is gone: it finds nothing. */
export function queryOf(
  rule: RuleScope,
  view: (id: SavedViewId) => { query: string } | null | undefined,
): string | null {
  return 'view' in rule ? (view(rule.view)?.query ?? null) : rule.query;
}
