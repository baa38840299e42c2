import type { Conversation } from '../../domain/conversation';
import type { Macro, MacroAct } from '../../domain/macro';
import type { Message } from '../../domain/message';
import type { Rule } from '../../domain/rule';
import { channelNames } from '../../i18n/channelNames';
import { predictActs } from '../desk/predict';
import { wishWhatFollows } from '../desk/server/want';
import { putConversation, refresh, type Session } from '../desk/session';
import { factsOf, type SearchFacts } from '../search/facts';
import { matches } from '../search/matches';
import { parseQuery } from '../search/query';
import { resolveQuery, type ResolvedQuery, type SearchNames } from '../search/resolve';
import { actsOf } from './actsOf';
import { queryOf } from './queryOf';
import { ruledFields } from './ruledFields';

/** As many are remembered with a conversation. */
const remembered = 10;

/**
 * What the rules make of a conversation when a message has come in: each that fits sets its facts, one after the other,
 * and is remembered with the conversation. Asked once for each message that is news, inside its transaction.
 */
export function applyRules(session: Session, row: Conversation, message: Message): Conversation {
  const { store, env } = session;
  const rules = settingOf(session, 'rules').filter(({ on }) => on);
  if (rules.length === 0) return row;
  const macros = settingOf(session, 'macros');
  const names: SearchNames = { tags: store.tags(), accounts: store.accounts(), channels: channelNames };
  const known = new Set(names.tags.map(({ id }) => id));
  return rules.reduce((now, rule) => {
    const acts = actsOf(macros, rule.macro, known);
    const query = acts.length === 0 ? null : queryOf(rule, (view) => store.get('savedView', view));
    if (query === null || !fits(query, names, factsOf(message, now, names.tags), env)) return now;
    return ruledBy(session, now, rule, acts);
  }, row);
}

/** Whether a message in its conversation is what a rule's query asks for. */
export function fits(query: string, names: SearchNames, facts: SearchFacts, clock: Clock): boolean {
  return matches(resolvedRule(query, names, clock), facts);
}

type Clock = Parameters<typeof parseQuery>[1];

/** The query of a rule as it is understood now; its problems say why it finds nothing. */
export function resolvedRule(query: string, names: SearchNames, clock: Clock): ResolvedQuery {
  return resolveQuery(parseQuery(query, clock), names);
}

function ruledBy(session: Session, row: Conversation, { id, name }: Rule, acts: readonly MacroAct[]): Conversation {
  const { now: at } = session.env;
  const next = { ...row, ...predictActs(acts, row, at) };
  const changed = ruledFields(row, next);
  if (!changed) return row;
  const ruled = [...(row.ruled ?? []), { rule: id, name, at, ...changed }].slice(-remembered);
  const write = changed.after.state === 'open' ? refresh : putConversation;
  const written = write(session, { ...next, ruled });
  wishWhatFollows(session, [{ table: 'conversation', id: row.id, before: changed.before, after: changed.after }]);
  return written;
}

function settingOf({ store }: Session, id: 'rules'): readonly Rule[];
function settingOf({ store }: Session, id: 'macros'): readonly Macro[];
function settingOf({ store }: Session, id: 'rules' | 'macros'): readonly (Rule | Macro)[] {
  const row = store.get('deskSetting', id);
  return row?.id === 'rules' || row?.id === 'macros' ? row.value : [];
}
