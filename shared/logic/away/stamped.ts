import type { AwayRule, AwaySettings } from '../../domain/away';
import type { Ms } from '../../domain/ids';

/**
 * Settings as they are kept: a rule that is switched on counts from now, so that nobody gets a note for what came before;
 * notes that a person lets go again are counted anew.
 */
export function stamped(before: AwaySettings | null, after: AwaySettings, now: Ms): AwaySettings {
  const known = new Map(before?.rules.map((rule) => [rule.id, rule]));
  const rules = after.rules.map(({ since: _said, ...rule }): AwayRule => {
    const was = known.get(rule.id);
    return rule.on ? { ...rule, since: (was?.on ? was.since : undefined) ?? now } : rule;
  });
  const { resumedAt: _said, ...rest } = after;
  // Who changes a rule may not know yet that the breaker fell: only their word that it may go on lifts it.
  const stopped = before?.stoppedAt ?? null;
  const isLifted = stopped !== null && after.stoppedAt === null && (after.resumedAt ?? 0) >= stopped;
  const resumedAt = isLifted ? now : before?.resumedAt;
  const stoppedAt = isLifted ? null : (stopped ?? after.stoppedAt);
  return { ...rest, stoppedAt, rules, ...(resumedAt !== undefined && { resumedAt }) };
}
