import { blank } from '@shared/logic/writing/proof/blank';
import { textToHtml } from '@shared/logic/writing/markup';
import { insertAt, markNext, type TextTools } from './textTools';

/** Puts an answer of before into a text, as one step of its undo, and leads to what has to be filled in. */
export function insertAnswer(field: TextTools, text: string): void {
  insertAt(field, { text, html: textToHtml(text), blanks: [], slips: [] }, 0);
  markNext(field, [blank], false);
}
