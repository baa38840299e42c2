import Papa from 'papaparse';
import type { Template } from '../../../domain/template';
import { readEntry, type ReadFile, refuseFile } from './entry';
import { entryOf } from './json';
import { most } from './most';

const columns = ['name', 'folder', 'shortcut', 'language', 'text'] as const;
type Row = Record<(typeof columns)[number], string>;

/** What a table calls a column, in both languages. */
const names: Readonly<Record<string, keyof Row>> = {
  ...{ name: 'name', titel: 'name', title: 'name', folder: 'folder', ordner: 'folder', shortcut: 'shortcut' },
  ...{ kürzel: 'shortcut', language: 'language', sprache: 'language', text: 'text' },
};
const columnOf = (head: string): keyof Row | undefined => {
  const key = head.trim().toLowerCase();
  return Object.hasOwn(names, key) ? names[key] : undefined;
};
/** A cell that a table would reckon with is written with a quote before it, and so is one that already looks so. */
const reckoned = /^'*[=+\-@\t\r]/u;
const quoted = /^'(?='*[=+\-@\t\r])/u;

/** Templates as a table, a line for each text; rich texts as their plain part. Cells are no formulas. */
export function writeCsv(templates: readonly Template[]): string {
  const rows = templates.flatMap((template) => {
    const { name, folder, shortcut, variants } = entryOf(template);
    const plain = variants.filter(({ channel }) => channel === null);
    return plain.map(({ language, text }) => [name, folder, shortcut ?? '', language ?? '', text]);
  });
  return `\ufeff${Papa.unparse({ fields: [...columns], data: rows }, { escapeFormulae: reckoned })}\r\n`;
}

/** The one by which the first line falls into columns we know. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r\n?|\n/u, 1);
  const known = (by: string): number =>
    head.split(by).filter((cell) => columnOf(cell.replace(/^"|"$/gu, '')) !== undefined).length;
  return [',', ';', '\t'].reduce((best, by) => (known(by) > known(best) ? by : best));
}

/** Reads a table; its delimiter is found. Lines of one name in one folder are one template. */
export function readCsv(text: string): ReadFile {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false });
  const [head = [], ...lines] = data;
  const at = new Map(head.map((cell, index) => [columnOf(cell), index]));
  if (!at.has('name') || !at.has('text') || errors.some(({ type }) => type === 'Quotes')) return refuseFile('columns');
  if (lines.length > most) return refuseFile('size');
  const found = new Map<string, { line: number; raw: { variants: unknown[] } }>();
  lines.forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const cell = (name: keyof Row): string => (cells[at.get(name) ?? -1] ?? '').replace(quoted, '');
    const [name, folder, language] = [cell('name').trim(), cell('folder').trim(), cell('language').trim()];
    const variant = { language: language.toLowerCase() || null, text: cell('text').replace(/\r\n?/gu, '\n') };
    const key = JSON.stringify([name, folder]);
    const before = found.get(key);
    if (before) before.raw.variants.push(variant);
    else {
      const shortcut = cell('shortcut').trim().replace(/^;/u, '') || null;
      found.set(key, { line: index + 2, raw: { ...{ name, folder, shortcut }, variants: [variant] } });
    }
  });
  const read = [...found.values()].map(({ line, raw }) => readEntry(raw, line));
  return { entries: read.flatMap(({ entries }) => entries), refused: read.flatMap(({ refused }) => refused) };
}
