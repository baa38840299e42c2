import { escapeHtml, unescapeHtml } from '../writing/markup';
import type { Filled, Segment } from './fill';
import type { TextFormat } from './parsed';
import type { VariableName } from './variables';

/** Why a filled text must not leave: a field nobody filled in, or what a missing value left behind. */
type OpenEnd =
  | { kind: 'blank'; names: readonly VariableName[]; at: number }
  /** Two spaces in a row. `near`: the words around it. */
  | { kind: 'spaces'; near: string }
  /** A mark of punctuation that stands alone: `Hallo ,`. */
  | { kind: 'punctuation'; near: string };

/** The text that can leave, null while something is open. */
type Finished = { text: string | null; open: readonly OpenEnd[] };

/** What a person says for a blank; null leaves it open, an empty text takes it out. */
export function answered(filled: Filled, answer: (blank: Segment & { kind: 'blank' }) => string | null): Filled {
  const segments = filled.segments.map((segment): Segment => {
    const text = segment.kind === 'blank' ? answer(segment) : null;
    return segment.kind === 'blank' && text !== null
      ? { kind: 'value', text: text.replace(/[^\S\n]+/gu, ' ').trim(), names: segment.names }
      : segment;
  });
  const missing = segments.flatMap((segment) => (segment.kind === 'blank' ? segment.names : []));
  return { ...filled, segments, missing: [...new Set(missing)] };
}

/**
 * The text of a filled template, plain or as markup with its values escaped. What is open is found in the segments, so
 * that what a customer is called never counts: a name like `{{x}}` is a name.
 */
export function finish({ format, segments }: Filled): Finished {
  const blanks = segments.filter((segment) => segment.kind === 'blank');
  const open: OpenEnd[] = [...blanks, ...slips(segments, format)];
  if (open.length > 0) return { text: null, open };
  return { text: segments.map((segment) => written(segment, format)).join(''), open };
}

function written(segment: Segment, format: TextFormat): string {
  if (segment.kind === 'blank') return '';
  if (segment.kind === 'literal' || format === 'plain') return segment.text;
  return escapeHtml(segment.text).replace(/\n/gu, '<br>');
}

const slip = /(?<=\S)[ \u00a0]{2,}(?=\S)|[ \u00a0]+(?:[,!?](?![\w()-])|\.(?=\s|$))|^[ \u00a0]*[,;](?=\s|$)/gmu;

function slips(segments: readonly Segment[], format: TextFormat): OpenEnd[] {
  return slipsIn(segments, format).map(({ text, at, end }): OpenEnd => {
    const near = text.slice(Math.max(0, at - 20), end + 20).trim();
    return { kind: /[,;.!?]/u.test(text.slice(at, end)) ? 'punctuation' : 'spaces', near };
  });
}

/** What stands for a blank while it is one: no word, no space, no punctuation. */
export const standIn = '\u2026';

/**
 * What a value that is not there leaves behind in the text around it, as places in the text that is read of all segments.
 * Within one value nothing counts.
 */
export function slipsIn(segments: readonly Segment[], format: TextFormat): { text: string; at: number; end: number }[] {
  const values: { at: number; end: number }[] = [];
  let text = '';
  for (const segment of segments) {
    const at = text.length;
    text += segment.kind === 'blank' ? standIn : shown(segment, format);
    if (segment.kind !== 'literal') values.push({ at, end: text.length });
  }
  let next = 0;
  return [...text.matchAll(slip)].flatMap(({ 0: whole, index }) => {
    const end = index + whole.length;
    while ((values[next]?.end ?? Infinity) < end) next++;
    return (values[next]?.at ?? Infinity) <= index ? [] : [{ text, at: index, end }];
  });
}

/** What is read of a piece: of markup its words, with a line for every block. */
function shown(segment: Segment & { kind: 'literal' | 'value' }, format: TextFormat): string {
  if (format === 'plain' || segment.kind === 'value') return segment.text;
  const lines = segment.text
    .replace(/\s+/gu, ' ')
    .replace(/<(?:br|\/?(?:p|div|h\d|li|ul|ol|blockquote|pre|tr|table|hr))\b[^>]*>/giu, '\n');
  return unescapeHtml(lines.replace(/<[^>]*>/gu, ''));
}
