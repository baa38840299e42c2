import type { AwayReason } from '../../../domain/away';
import type { ConversationId, Ms } from '../../../domain/ids';
import type { DryRunReply } from '../../../ipc/away';
import { type Agenda, agendaOf, type Asked } from '../../away/agenda';
import { asIfOn } from '../../away/asIfOn';
import { decideAway } from '../../away/decide';
import { noteOf } from '../../away/noteOf';
import { simulatedNotes } from '../../away/simulatedNotes';
import { conversationOf, type Session } from '../session';
import type { DeskEnv, DeskStore } from '../store';
import { asOf, conversationAsOf } from './asOf';
import { lightMessages } from './lightMessages';
import { momentOf } from './momentOf';

const day = 86_400_000;

/** So many messages at most, the newest; so many notes are shown, so much (UTF-16 units) of each. */
const most = 100_000;
const mostShown = 500;
const longest = 2_000;

/** A run that goes on step by step. */
export type DryRun = {
  /** Asks so many times more what becomes of a message, in the caller's transaction. False when there is nothing left. */
  step(store: DeskStore, times: number): boolean;
  reply(): DryRunReply;
};

/**
 * What the present rules would have sent to what came in within some days, had they been on and this computer running all
 * the time: every message is asked when it came, with the desk as it was then and with the notes of this run. The breaker
 * falls as it would, and nobody lifts it. Writes nothing.
 */
export function dryRun(env: DeskEnv, days: number): DryRun {
  const notes = simulatedNotes();
  const messagesIn = lightMessages();
  const sent: DryRunReply['sent'] = [];
  const reasons = new Map<AwayReason, number>();
  let agenda: Agenda | null = null;
  let [messages, decided, stoppedAt, last]: [number, number, Ms | null, Ms] = [0, 0, null, 0];

  const stop = (reason: AwayReason): void => {
    decided++;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  };

  const ask = (session: Session, asked: Asked): void => {
    if (stoppedAt !== null) return stop('breaker');
    const message = session.store.get('message', asked.id);
    const account = message && session.store.get('account', message.accountId);
    if (!message || !account) return stop('notNow');
    const past = asOf(session, asked.at, notes);
    const row = conversationAsOf(past, conversationOf(session, message.conversationId));
    const moment = momentOf(past, { ...account, syncedAt: 0 }, row, message, []);
    const settings = asIfOn(moment.settings, stoppedAt);
    const isMail = account.profiles[row.profile]?.goalClass === 'mail';
    const hasNote = moment.hasNote || (isMail && notes.isIn(row.id));
    const decision = decideAway({ ...moment, settings, hasNote });
    if (decision.kind === 'later') return agenda?.again({ ...asked, at: decision.at });
    // As the ledger does it: one decision a millisecond.
    last = Math.max(asked.at, last + 1);
    if (decision.kind === 'stop') {
      // Nothing goes any more, whoever writes.
      if (decision.reason === 'breaker') stoppedAt = asked.at;
      return stop(decision.reason);
    }
    decided++;
    notes.add(noteOf(row, message, decision, { id: message.id, at: last }));
    sent.push({
      at: asked.at,
      conversationId: row.id,
      messageId: message.id,
      customer: row.customerName,
      account: account.name,
      rule: decision.rule.name,
      text: decision.text.slice(0, longest),
    });
  };

  return {
    step: (store, times) => {
      const accounts = store.accounts();
      const messagesOf = (id: ConversationId) => messagesIn(store, id);
      const session = { store: { ...store, messagesOf, accounts: () => accounts }, env };
      if (agenda === null) {
        const arrivals = store.arrivedSince(env.now - days * day, most);
        messages = arrivals.length;
        agenda = agendaOf(arrivals.map((one) => ({ ...one, at: Math.min(one.at, env.now) })));
      }
      for (let time = 0; time < times; time++) {
        const asked = agenda.next(env.now);
        if (!asked) return false;
        ask(session, asked);
      }
      return true;
    },
    reply: () => {
      const waiting = messages - decided;
      const all = new Map(reasons);
      if (waiting > 0) all.set('notNow', (all.get('notNow') ?? 0) + waiting);
      return {
        messages,
        sent: sent.slice(-mostShown).reverse(),
        stopped: [...all].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count),
      };
    },
  };
}
