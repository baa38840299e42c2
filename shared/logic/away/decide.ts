import type { Absence, AwayReason, AwayRule } from '../../domain/away';
import type { Ms } from '../../domain/ids';
import type { Language } from '../../ipc/desk';
import { dueOf, isFor } from './due';
import { type Facts, isLate, stopAfter, stopBefore } from './guards';
import type { AwayMoment } from './moment';

/**
 * What becomes of a message: a note goes, none does and why, or it is asked again at a time (nobody has answered late
 * enough yet). `opensAt`: when the desk opens after the closed time it is sent in.
 */
export type AwayDecision =
  | {
      kind: 'send';
      rule: AwayRule;
      late: boolean;
      text: string;
      language: Language | null;
      absence: Absence | null;
      opensAt: Ms | null;
    }
  | { kind: 'stop'; rule: AwayRule | null; reason: AwayReason }
  | { kind: 'later'; rule: AwayRule; at: Ms };

/** Decides about one message. Pure: the same moment gives the same answer; everything that may stop a note is in guards.ts. */
export function decideAway(moment: AwayMoment): AwayDecision {
  const { now, settings, account, conversation, message } = moment;
  const on = settings.rules.filter((rule) => rule.on && (rule.since ?? 0) <= message.receivedAt);
  const here = on.filter(
    (rule) => isFor(rule, account.id) && (rule.channels === null || rule.channels.includes(conversation.channel)),
  );
  const isPrivate = conversation.visibility === 'private' && message.visibility === 'private';
  const allowed = here.filter(({ publicToo }) => publicToo || isPrivate);
  const due = dueOf(allowed, moment);
  const facts: Facts = { ...moment, on, here, allowed, due };

  const none = stopBefore(facts);
  const isDue = due !== null && due.at <= now;
  if (none !== null || due === null) return { kind: 'stop', rule: isDue ? due.rule : null, reason: none ?? 'notNow' };
  const { rule, at, absence, opensAt } = due;
  if (at > now) return { kind: 'later', rule, at };
  const reason = stopAfter(facts);
  if (reason !== null) return { kind: 'stop', rule, reason };

  const late = isLate(due, now);
  const written = moment.text(late && rule.late.kind === 'send' ? rule.late.template : rule.template);
  if ('reason' in written) return { kind: 'stop', rule, reason: written.reason };
  return { kind: 'send', rule, late, text: written.text, language: moment.language(), absence, opensAt };
}
