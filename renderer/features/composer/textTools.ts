import type { Insertion } from '@shared/logic/templates/insertion';
import { nextPlace } from '@shared/logic/text/nextPlace';
import { plainText } from '@shared/logic/writing/plainText';
import type { RichHandle } from '@/ui/rich/richHandle';

/** The field of a text, rich or plain. */
export type TextTools = RichHandle | HTMLTextAreaElement;

const isPlain = (field: TextTools): field is HTMLTextAreaElement => field instanceof HTMLTextAreaElement;

/** Puts a filled template where the cursor is; the field's own undo takes it back. @param cut characters before it that go */
export function insertAt(field: TextTools, { text, html }: Insertion, cut: number): void {
  if (!isPlain(field)) return field.insert(html, cut);
  field.focus();
  const { selectionStart: start, selectionEnd: end } = field;
  field.setSelectionRange(Math.max(0, start - cut), end);
  // The only call by which a page types: there is no newer one that a field's own undo knows.
  document.execCommand('insertText', false, text);
}

/** Marks the next of these words after the cursor (before it, `back`), from the end on again. @returns whether there is one */
export function markNext(field: TextTools, words: readonly string[], back: boolean): boolean {
  if (words.length === 0) return false;
  if (!isPlain(field)) return field.markNext(words, back);
  const place = nextPlace(field.value, words, back ? field.selectionStart : field.selectionEnd, back);
  if (place === null) return false;
  field.focus();
  field.setSelectionRange(place.at, place.end);
  return true;
}

/** The shortcut of a template that was typed just before the cursor: `;rg`. */
export function typedShortcut(field: TextTools): string | null {
  const before = isPlain(field)
    ? field.selectionStart === field.selectionEnd
      ? field.value.slice(Math.max(0, field.selectionStart - 40), field.selectionStart)
      : ''
    : field.before();
  return /(?:^|[^\p{L}\p{N};]);([\p{L}\p{N}_-]{1,30})$/u.exec(before)?.[1]?.toLowerCase() ?? null;
}

/** What is marked in a field, plain and with its looks; null while nothing is. */
export function selectedIn(field: TextTools): { text: string; html: string | null } | null {
  if (!isPlain(field)) {
    const html = field.selected();
    return html === null ? null : { text: plainText(html), html };
  }
  const text = field.value.slice(field.selectionStart, field.selectionEnd);
  return text.trim() === '' ? null : { text, html: null };
}
