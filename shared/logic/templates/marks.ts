import type { ErrorCode } from '../../errors/appError';
import { unescapeHtml } from '../writing/markup';
import { faultAt } from './faults';
import { isTag, isWellFormed } from './grammar';
import type { TemplateFault, TextFormat } from './parsed';
import { tagRanges } from './tagRanges';

/** A mark of a template: where it stands in what was written, and in what Liquid reads. */
type Mark = { at: number; end: number; read: number; readEnd: number };

/** A text with its marks found. `read`: what Liquid reads, the marks without the entities of HTML. */
export type Marked = { read: string; marks: readonly Mark[]; faults: readonly TemplateFault[] };

type Opened = { name: string; at: number; end: number };
type Say = (code: ErrorCode, name?: string) => void;

const longest = 60_000;
const longestMark = 1000;
const mostMarks = 500;
const deepest = 20;

const opening = new Set(['if', 'unless', 'case']);
const between: Readonly<Record<string, readonly string[]>> = {
  elsif: ['if', 'unless'],
  else: ['if', 'unless', 'case'],
  when: ['case'],
};

/** A mark, or a brace by itself, spelled out as HTML may be included. */
const mark = {
  plain: /\{\{-?([^{}]*)\}\}|\{%-?([^{}]*)%\}|[{}]/gu,
  rich: /\{\{-?([^{}]*)\}\}|\{%-?([^{}]*)%\}|[{}]|&(?:#0*12[35](?!\d)|#x0*7[bd](?![\da-f])|[lr]cub;|[lr]brace;);?/giu,
};

/**
 * Finds the marks of a text before Liquid reads it, and what must not be: braces that belong to no mark (so that every
 * brace of a filled text comes from the facts), what is no choice or value with filters, more than a person writes.
 */
export function findMarks(source: string, format: TextFormat): Marked {
  if (source.length > longest) return { read: '', marks: [], faults: [faultAt('template.tooLarge', source, 0, 0)] };
  const faults: TemplateFault[] = [];
  const marks: Mark[] = [];
  const open: Opened[] = [];
  const inTag = format === 'rich' ? tagRanges(source) : () => false;
  let read = '';
  let upTo = 0;
  for (const found of source.matchAll(mark[format])) {
    const [whole, output, tag] = found;
    const at = found.index;
    const end = at + whole.length;
    const say: Say = (code, of = whole) => void faults.push(faultAt(code, source, at, end, of));
    const inner = output ?? tag;
    if (inner === undefined) {
      say('template.brace');
      continue;
    }
    const plain = readable(whole, format);
    const name = tag === undefined ? null : (/^\s*(\w*)/u.exec(tag)?.[1] ?? '');
    if (format === 'rich' && cutEntity.test(source.slice(upTo, at))) say('template.brace');
    if (inTag(at)) say('template.inMarkup');
    if (name !== null && !isTag(name)) say('template.tag', name);
    else if (inner.length > longestMark) say('template.tooLarge');
    else if (!isWellFormed(readable(inner, format), name)) say('template.syntax');
    else if (name !== null) follow(name, open, { at, end }, say);
    read += source.slice(upTo, at);
    marks.push({ at, end, read: read.length, readEnd: read.length + plain.length });
    read += plain;
    upTo = end;
  }
  for (const { name, at, end } of open) faults.push(faultAt('template.unclosed', source, at, end, name));
  if (marks.length > mostMarks) faults.push(faultAt('template.tooLarge', source, 0, 0));
  return { read: read + source.slice(upTo), marks, faults };
}

/** An entity that what comes after the mark would complete. */
const cutEntity = /&#?\w*\s*$/u;

/** A mark as Liquid reads it: an editor spells out quotes and spaces. */
const readable = (mark: string, format: TextFormat): string =>
  (format === 'rich' ? unescapeHtml(mark) : mark).replace(/\u00a0/gu, ' ');

/** Keeps count of what is open, and says what closes or parts nothing. */
function follow(name: string, open: Opened[], place: Omit<Opened, 'name'>, say: Say): void {
  const last = open.at(-1)?.name ?? '';
  if (opening.has(name)) {
    open.push({ name, ...place });
    if (open.length > deepest) say('template.tooLarge', name);
  } else if (name === `end${last}`) open.pop();
  else if (!between[name]?.includes(last)) say('template.unclosed', name);
}
