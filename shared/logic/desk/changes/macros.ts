import type { ChangeOf } from '../../../domain/change';
import type { MacroAct } from '../../../domain/macro';
import { changeOf } from '../macroActs';
import type { Session } from '../session';
import { changeFields } from './conversations';

/** Does the acts of a macro one after the other. @returns how many conversations they were done to */
export function runMacro(session: Session, { ids: seen, where, acts }: ChangeOf<'macro'>): number {
  // What is meant is settled before the first act takes rows out of the view.
  const ids = where ? session.store.inView(where) : seen;
  return Math.max(...acts.map((act) => changeFields(session, changeOf(withoutGone(session, act), ids))));
}

/** A tag that is no more is not put on anything. */
function withoutGone({ store }: Session, act: MacroAct): MacroAct {
  if (act.do !== 'setTags') return act;
  return { ...act, add: act.add.filter((tag) => store.get('tag', tag) !== null) };
}
