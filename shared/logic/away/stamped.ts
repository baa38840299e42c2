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
  const resumedAt = before?.stoppedAt && after.stoppedAt === null ? now : before?.resumedAt;
  return { ...rest, rules, ...(resumedAt !== undefined && { resumedAt }) };
}
