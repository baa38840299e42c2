import { TemplateId } from '../../../domain/ids';
import { slotOf, type Template, type TemplateFields } from '../../../domain/template';
import { parseTemplate } from '../parse';
import { readCsv } from './csv';
import { decodeText, mostBytes } from './decode';
import { type Entry, type ReadFile, refuseFile } from './entry';
import { readJson } from './json';

/** What importing a file would do. `templates` is empty while anything is refused: it is all or nothing. */
export type ImportPlan = {
  templates: readonly TemplateFields[];
  rows: readonly { line: number; name: string; what: 'new' | 'replaces' }[];
  refused: ReadFile['refused'];
};

type Tools = {
  newId(): string;
  /** Markup down to what can be written here. */
  clean(html: string): string;
};

/** Looks through a file before anything is changed. One of the same name in the same folder is replaced. */
export function planImport(bytes: Uint8Array, present: readonly Template[], tools: Tools): ImportPlan {
  if (bytes.length > mostBytes) return planOf(refuseFile('size'), present, tools);
  const text = decodeText(bytes).replace(/^\ufeff/u, '');
  const read = /^\s*[{[]/u.test(text) ? readJson(text) : readCsv(text);
  return planOf(read, present, tools);
}

const keyOf = ({ name, folder }: Pick<Entry, 'name' | 'folder'>): string =>
  JSON.stringify([name.toLocaleLowerCase(), folder.toLocaleLowerCase()]);

function planOf(read: ReadFile, present: readonly Template[], { newId, clean }: Tools): ImportPlan {
  const before = new Map(present.map((template) => [keyOf(template), template]));
  const refused: { line: number; why: ReadFile['refused'][number]['why']; at: string }[] = [...read.refused];
  const seen = new Set<string>();
  const replaced = new Set(read.entries.map(({ entry }) => keyOf(entry)));
  const kept = present.filter((template) => !replaced.has(keyOf(template)));
  const taken = new Set(kept.flatMap(({ shortcut }) => shortcut ?? []));
  const own = new Set<string>();
  const found = read.entries.map(({ line, entry }) => {
    const key = keyOf(entry);
    const refuse = (why: (typeof refused)[number]['why'], at: string) => void refused.push({ line, why, at });
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
  if (found.length === 0 && refused.length === 0) refused.push({ line: 0, why: 'empty', at: '' });
  const templates = refused.length > 0 ? [] : found.map(({ template }) => template);
  return { templates, rows: found.map(({ row }) => row), refused: refused.sort((a, b) => a.line - b.line) };
}
