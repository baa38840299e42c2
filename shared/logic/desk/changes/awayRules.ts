import { AwaySettings, type AwayRule } from '../../../domain/away';
import { awaySettingsOf } from '../away/momentOf';
import { DeskRefusal } from '../refusal';
import type { Session } from '../session';
import { editSetting } from './settings';

/** Adds away rules, each in the place of the one with its id, all of them switched off. @returns how many they are */
export function takeRules(session: Session, rules: readonly AwayRule[]): number {
  if (rules.length === 0) return 0;
  const present = awaySettingsOf(session.store);
  const taken = new Map(rules.map(({ since: _said, ...rule }) => [rule.id, { ...rule, on: false }]));
  const left = present.rules.map((rule) => taken.get(rule.id) ?? rule);
  const known = new Set(present.rules.map(({ id }) => id));
  const fresh = [...taken.values()].filter(({ id }) => !known.has(id));
  const value = AwaySettings.safeParse({ ...present, rules: [...left, ...fresh] });
  if (!value.success) throw new DeskRefusal('invalid.request');
  return editSetting(session, { type: 'editSetting', setting: { id: 'away', value: value.data } }) && taken.size;
}
