import type { Absence, AwayRule } from '../../domain/away';
import type { AccountId, Ms } from '../../domain/ids';
import { addOpeningTime, isOpen } from '../time/openingHours';
import type { AwayMoment } from './moment';

/** What is due, or will be: the rule, since when, of which absence, before which opening. */
export type Due = { rule: AwayRule; at: Ms; absence: Absence | null; opensAt: Ms | null };

/** Those that say most go before those that say least; of the same kind the first in the list. */
const order = ['absence', 'outsideHours', 'noReply', 'always'] as const;

/** Whether something that names accounts is for this one. */
export const isFor = ({ accounts }: Pick<Absence, 'accounts'>, account: AccountId): boolean =>
  accounts === null || accounts.includes(account);

/**
 * What of some rules is due for a message now: one of them, or none. Where none is and somebody waits for one who answers
 * late, that one, with its time to come.
 */
export function dueOf(rules: readonly AwayRule[], moment: AwayMoment): Due | null {
  const sorted = order.flatMap((kind) => rules.filter(({ when }) => when.kind === kind));
  const all = sorted.flatMap((rule) => dueBy(rule, moment) ?? []);
  return all.find(({ at }) => at <= moment.now) ?? all.reduce<Due | null>(sooner, null);
}

const sooner = (first: Due | null, next: Due): Due => (first && first.at <= next.at ? first : next);

function dueBy(rule: AwayRule, { now, settings, hours, account, conversation, message }: AwayMoment): Due | null {
  const { receivedAt } = message;
  // What a server had a moment ahead of our clock is here now.
  const at = Math.min(receivedAt, now);
  const opensAt = isOpen(at, hours) ? null : addOpeningTime(at, 0, hours);
  const due = { rule, at, absence: null, opensAt };
  switch (rule.when.kind) {
    case 'always':
      return due;
    case 'outsideHours':
      return isOpen(at, hours) ? null : due;
    case 'absence': {
      // One that is over says nothing any more, also to who wrote during it.
      const absence = settings.absences.find((one) => isFor(one, account.id) && one.from <= at && now < one.until);
      return absence ? { ...due, absence } : null;
    }
    case 'noReply': {
      const since = conversation.waitingSince;
      const late = since === null ? null : addOpeningTime(since, rule.when.minutes * 60_000, hours);
      return late === null ? null : { ...due, at: Math.max(late, at), opensAt: null };
    }
  }
}
