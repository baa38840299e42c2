import { z } from 'zod';
import { AwayRule } from '../../../domain/away';
import { ChannelKind, type TemplateId } from '../../../domain/ids';
import type { Template } from '../../../domain/template';
import { TemplateFields } from '../../../domain/template';
import { keyOf, type Refused, whereOf } from './entry';

/** How a file names a template. */
const Ref = z.strictObject({ name: TemplateFields.shape.name, folder: TemplateFields.shape.folder.default('') });
type Ref = z.infer<typeof Ref>;

/** An away rule as a file has it: without the accounts of this desk, and never switched on whatever it says. */
const RuleEntry = z.strictObject({
  name: AwayRule.shape.name,
  on: z.boolean().optional(),
  when: AwayRule.shape.when,
  channels: z.array(ChannelKind).max(60).nullable().default(null),
  publicToo: z.boolean().default(false),
  template: Ref,
  late: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('skip') }),
      z.strictObject({ kind: z.literal('send'), template: Ref }),
    ])
    .default({ kind: 'skip' }),
});
export type RuleEntry = z.infer<typeof RuleEntry>;

/** Rules of a file, each with its number. */
export type ReadRules = { entries: readonly { line: number; entry: RuleEntry }[]; refused: readonly Refused[] };

/** So many rules a desk has at most. */
const mostRules = 50;

/** Away rules for another desk; one whose text does not go along is left out. @param written the templates that go */
export function ruleEntries(rules: readonly AwayRule[], written: readonly Template[]): RuleEntry[] {
  const refs = new Map(written.map(({ id, name, folder }) => [id, { name, folder }]));
  return rules.flatMap(({ name, when, channels, publicToo, template, late }) => {
    const ref = refs.get(template);
    const lateRef = late.kind === 'send' ? refs.get(late.template) : undefined;
    if (!ref || (late.kind === 'send' && !lateRef)) return [];
    return [
      { name, when, channels, publicToo, template: ref, late: lateRef ? { kind: 'send', template: lateRef } : skip },
    ];
  });
}

const skip = { kind: 'skip' } as const;

/** Reads the rules of a file; there may be none. */
export function readRules(raw: unknown): ReadRules {
  const refuse = (line: number, why: Refused['why'], at: string): Refused => ({ line, why, at, of: 'rule' });
  if (raw === undefined) return { entries: [], refused: [] };
  if (!Array.isArray(raw)) return { entries: [], refused: [refuse(0, 'field', 'away')] };
  if (raw.length > mostRules) return { entries: [], refused: [refuse(0, 'rulesFull', String(mostRules))] };
  const read = raw.map((each: unknown, at) => ({ line: at + 1, result: RuleEntry.safeParse(each) }));
  return {
    entries: read.flatMap(({ line, result }) => (result.success ? [{ line, entry: result.data }] : [])),
    refused: read.flatMap(({ line, result }) =>
      result.success ? [] : [refuse(line, 'field', whereOf(result.error.issues[0]))],
    ),
  };
}

/**
 * What importing rules would do. One of the same name takes the place of the present one, with its accounts; all of them
 * are switched off.
 * @param idOf the template a file means: of those in it, else of the desk's; null: there is none
 */
export function planRules(
  { entries, refused: unread }: ReadRules,
  present: readonly AwayRule[],
  idOf: (key: string) => TemplateId | null,
  newId: () => string,
) {
  const refused = [...unread];
  const before = new Map(present.map((rule) => [nameKey(rule.name), rule]));
  const seen = new Set<string>();
  const planned = entries.map(({ line, entry }) => {
    const { name, when, channels, publicToo, late } = entry;
    const refuse = (why: Refused['why'], at: string): void => void refused.push({ line, why, at, of: 'rule' });
    if (seen.has(nameKey(name))) refuse('twice', name);
    seen.add(nameKey(name));
    const meant = (ref: Ref): TemplateId | null => {
      const id = idOf(keyOf(ref));
      if (id === null) refuse('ruleText', ref.name);
      return id;
    };
    const template = meant(entry.template);
    const second = late.kind === 'send' ? meant(late.template) : null;
    const old = before.get(nameKey(name));
    const { id = newId(), accounts = null } = old ?? {};
    const row = { line, name, what: old ? ('replaces' as const) : ('new' as const) };
    if (template === null) return { row, rule: null };
    const rule: AwayRule = {
      ...{ id, name, on: false, when, accounts, channels, publicToo, template },
      late: second === null ? skip : { kind: 'send', template: second },
    };
    return { row, rule };
  });
  const fresh = planned.filter(({ row }) => row.what === 'new').length;
  if (present.length + fresh > mostRules)
    refused.push({ line: 0, why: 'rulesFull', at: String(mostRules), of: 'rule' });
  return { rules: planned.flatMap(({ rule }) => rule ?? []), rows: planned.map(({ row }) => row), refused };
}

const nameKey = (name: string): string => name.toLocaleLowerCase();
