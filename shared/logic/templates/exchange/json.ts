import type { AwayRule } from '../../../domain/away';
import type { Template } from '../../../domain/template';
import { type Entry, readEntry, type ReadFile, refuseFile } from './entry';
import { most } from './most';
import { readRules, type ReadRules, ruleEntries } from './rules';

const none: ReadRules = { entries: [], refused: [] };
const format = 'tresen-templates';
const version = 1;

/** Templates as a file for another desk, and with them the away rules whose texts they are. */
export function writeJson(templates: readonly Template[], rules: readonly AwayRule[]): string {
  const shared = templates.filter((template) => entryOf(template).variants.length > 0);
  const away = ruleEntries(rules, shared);
  const file = { format, version, templates: shared.map(entryOf), ...(away.length > 0 && { away }) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Without what belongs to this desk alone; texts for one account are left out. */
export function entryOf({ name, folder, tags, shortcut, variants }: Template): Entry {
  const shared = variants.flatMap(({ scope, ...rest }) =>
    scope && 'account' in scope ? [] : [{ ...rest, channel: scope?.channel ?? null }],
  );
  return { name, folder, tags, shortcut, variants: shared };
}

/** Reads a file of templates, whoever wrote it. */
export function readJson(text: string): ReadFile & { rules: ReadRules } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ...refuseFile('json'), rules: none };
  }
  if (typeof json !== 'object' || json === null) return { ...refuseFile('format'), rules: none };
  const file = json as { format?: unknown; version?: unknown; templates?: unknown; away?: unknown };
  if (file.format !== format || file.version !== version || !Array.isArray(file.templates))
    return { ...refuseFile('format'), rules: none };
  if (file.templates.length > most) return { ...refuseFile('size'), rules: none };
  const read = file.templates.map((raw: unknown, at) => readEntry(raw, at + 1));
  const templates = {
    entries: read.flatMap(({ entries }) => entries),
    refused: read.flatMap(({ refused }) => refused),
  };
  return { ...templates, rules: readRules(file.away) };
}
