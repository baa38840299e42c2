import type { TemplateUse } from '../../domain/templateUse';
import { escapeHtml, textToHtml } from '../writing/markup';
import { plainText } from '../writing/plainText';
import { answered, slipsIn, standIn } from './finish';
import type { Filled, Segment } from './fill';
import { spaced } from './openIn';
import type { VariableName } from './variables';

/** A filled template as it is put into a text. `html`: the same with its looks. */
export type Insertion = { text: string; html: string } & Pick<TemplateUse, 'blanks' | 'slips'>;

type Blank = Segment & { kind: 'blank' };

/**
 * A filled template as text. Each blank becomes a mark, found again by its words: so they are words that stand neither in the
 * template, nor in a value, nor in what was written before.
 * @param labels what a variable is called
 * @param present the text it is put into
 */
export function insertionOf(filled: Filled, labels: (name: VariableName) => string, present: string): Insertion {
  const { format, segments } = filled;
  const taken = spaced(
    [present, ...segments.map((segment) => (segment.kind === 'blank' ? '' : segment.text))].join('\n'),
  );
  const marks = new Map<string, string>();
  const markOf = ({ names }: Blank): string => {
    const label = names.map(labels).join(', ') || standIn;
    const mark = marks.get(label) ?? unusedMark(label, taken);
    marks.set(label, mark);
    return mark;
  };
  const slips = slipsOf(filled);
  if (format === 'plain') {
    const text = segments.map((segment) => (segment.kind === 'blank' ? markOf(segment) : segment.text)).join('');
    return { text, html: textToHtml(text), blanks: [...marks.values()], slips };
  }
  const html = segments
    .map((segment) => (segment.kind === 'blank' ? escapeHtml(markOf(segment)) : markup(segment)))
    .join('');
  return { text: plainText(html), html, blanks: [...marks.values()], slips };
}

const markup = (segment: Segment & { kind: 'literal' | 'value' }): string =>
  segment.kind === 'literal' ? segment.text : escapeHtml(segment.text).replace(/\n/gu, '<br>');

/** `[label]`, with a number where the text has that already. */
function unusedMark(label: string, taken: string): string {
  for (let count = 1; ; count++) {
    const mark = count === 1 ? `[${label}]` : `[${label} ${count}]`;
    if (!taken.includes(mark)) return mark;
  }
}

/** So many characters before and after say which place of a text is meant. */
const around = 12;
/** Blanks that are tried out one by one. */
const mostTried = 100;

/** What the text says now and must not, and what it would say if a blank, or all of them, were only taken out. */
function slipsOf(filled: Filled): string[] {
  const blanks = filled.segments.filter((segment) => segment.kind === 'blank');
  const without = blanks.slice(0, mostTried).map((one) => answered(filled, (blank) => (blank === one ? '' : null)));
  const ways = [filled, answered(filled, () => ''), ...without];
  return [...new Set(ways.flatMap(({ segments, format }) => slipsIn(segments, format).map(traceOf)))];
}

/** A slip with the words around it in its line, by which it is found again; a blank that is still open ends them. */
function traceOf({ text, at, end }: { text: string; at: number; end: number }): string {
  const before = text.slice(Math.max(0, at - around), at).split(/[\n\u2026]/u);
  const after = text.slice(end, end + around).split(/[\n\u2026]/u);
  const begins = at === 0 || text[at - 1] === '\n';
  return spaced(`${begins ? '\n' : (before.at(-1) ?? '')}${text.slice(at, end)}${after[0] ?? ''}`);
}
