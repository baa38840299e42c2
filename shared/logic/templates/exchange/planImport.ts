import type { AwayRule } from '../../../domain/away';
import { TemplateId } from '../../../domain/ids';
import { slotOf, type Template, type TemplateFields } from '../../../domain/template';
import { parseTemplate } from '../parse';
import { readCsv } from './csv';
import { decodeText, mostBytes } from './decode';
import { keyOf, type ReadFile, type Refused, refuseFile } from './entry';
import { readJson } from './json';
import { planRules, type ReadRules } from './rules';

/** What importing a file would do. `templates` and `rules` are empty while anything is refused: it is all or nothing. */
export type ImportPlan = {
  templates: readonly TemplateFields[];
  rules: readonly AwayRule[];
  rows: readonly PlanRow[];
  ruleRows: readonly PlanRow[];
  refused: ReadFile['refused'];
};

type PlanRow = { line: number; name: string; what: 'new' | 'replaces' };

/** What is there already. */
type Present = { templates: readonly Template[]; rules: readonly AwayRule[] };

type Tools = {
  newId(): string;
  /** Markup down to what can be written here. */
  clean(html: string): string;
};

/** Looks through a file before anything is changed. One of the same name in the same folder is replaced. */
export function planImport(bytes: Uint8Array, present: Present, tools: Tools): ImportPlan {
  if (bytes.length > mostBytes) return planOf(refuseFile('size'), present, tools);
  const text = decodeText(bytes).replace(/^\ufeff/u, '');
  const read = /^\s*[{[]/u.test(text) ? readJson(text) : readCsv(text);
  return planOf(read, present, tools);
}

function planOf(
  read: ReadFile & { rules?: ReadRules },
  { templates: present, rules }: Present,
  tools: Tools,
): ImportPlan {
  const { newId, clean } = tools;
  const before = new Map(present.map((template) => [keyOf(template), template]));
  const refused: Refused[] = [...read.refused];
  const seen = new Set<string>();
  const replaced = new Set(read.entries.map(({ entry }) => keyOf(entry)));
  const kept = present.filter((template) => !replaced.has(keyOf(template)));
  const taken = new Set(kept.flatMap(({ shortcut }) => shortcut ?? []));
  const own = new Set<string>();
  const found = read.entries.map(({ line, entry }) => {
    const key = keyOf(entry);
    const refuse = (why: Refused['why'], at: string) => void refused.push({ line, why, at });
    if (seen.has(key)) refuse('twice', entry.name);
    seen.add(key);
    const { shortcut } = entry;
    if (shortcut !== null && own.has(shortcut)) refuse('shortcutTwice', shortcut);
    else if (shortcut !== null && taken.has(shortcut)) refuse('shortcutTaken', shortcut);
    if (shortcut !== null) own.add(shortcut);
    const variants = entry.variants.map(({ channel, html, ...rest }) => ({
      ...{ ...rest, scope: channel === null ? null : { channel } },
      html: html === null ? null : clean(html),
    }));
    const slots = variants.map(slotOf);
    if (new Set(slots).size < slots.length) refuse('twice', entry.name);
    for (const { text, html } of variants) {
      const parsed = parseTemplate(html ?? text, html === null ? 'plain' : 'rich');
      if (!parsed.ok) refuse('template', String(parsed.faults[0]?.error.facts.name ?? entry.name));
    }
    const old = before.get(key);
    const { id = TemplateId.parse(newId()), attachments = [], then = [] } = old ?? {};
    const { name, folder, tags } = entry;
    const what = old ? ('replaces' as const) : ('new' as const);
    return { row: { line, name, what }, template: { id, name, folder, tags, shortcut, variants, attachments, then } };
  });
  const ids = new Map(
    [...before.values(), ...found.map(({ template }) => template)].map((each) => [keyOf(each), each.id]),
  );
  const away = planRules(read.rules ?? { entries: [], refused: [] }, rules, (key) => ids.get(key) ?? null, newId);
  if (found.length + away.rows.length + refused.length + away.refused.length === 0)
    refused.push({ line: 0, why: 'empty', at: '' });
  const all = [...refused.sort(byLine), ...away.refused.sort(byLine)];
  const isWhole = all.length === 0;
  return {
    templates: isWhole ? found.map(({ template }) => template) : [],
    rules: isWhole ? away.rules : [],
    rows: found.map(({ row }) => row),
    ruleRows: away.rows,
    refused: all,
  };
}

const byLine = (a: Refused, b: Refused): number => a.line - b.line;
