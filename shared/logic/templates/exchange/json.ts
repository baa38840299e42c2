import type { Template } from '../../../domain/template';
import { type Entry, readEntry, type ReadFile, refuseFile } from './entry';
import { most } from './most';

const format = 'tresen-templates';
const version = 1;

/** Templates as a file for another desk. */
export const writeJson = (templates: readonly Template[]): string =>
  `${JSON.stringify({ format, version, templates: templates.map(entryOf) }, null, 2)}\n`;

/** Without what belongs to this desk alone; texts for one account are left out. */
export function entryOf({ name, folder, tags, shortcut, variants }: Template): Entry {
  const shared = variants.flatMap(({ scope, ...rest }) =>
    scope && 'account' in scope ? [] : [{ ...rest, channel: scope?.channel ?? null }],
  );
  return { name, folder, tags, shortcut, variants: shared };
}

/** Reads a file of templates, whoever wrote it. */
export function readJson(text: string): ReadFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuseFile('json');
  }
  if (typeof json !== 'object' || json === null) return refuseFile('format');
  const file = json as { format?: unknown; version?: unknown; templates?: unknown };
  if (file.format !== format || file.version !== version || !Array.isArray(file.templates)) return refuseFile('format');
  if (file.templates.length > most) return refuseFile('size');
  const read = file.templates.map((raw: unknown, at) => readEntry(raw, at + 1));
  return { entries: read.flatMap(({ entries }) => entries), refused: read.flatMap(({ refused }) => refused) };
}
