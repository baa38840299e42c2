import { closeHistory } from '@tiptap/pm/history';
import { getHTMLFromFragment } from '@tiptap/core';
import type { Editor } from '@tiptap/react';
import { nextPlace } from '@shared/logic/text/nextPlace';
import { fromEditor, toEditor } from './pictures';

/** Puts rich text where the cursor is, in the place of so many characters before it: one step of undo. */
export function insertRich(editor: Editor, html: string, cut: number): void {
  const { $from, from, to } = editor.state.selection;
  const only = /^<p>((?:(?!<p>).)*)<\/p>$/su.exec(html)?.[1];
  const start = Math.max($from.start(), from - cut);
  // Paragraphs take the place of one that would be empty without what is cut out.
  const whole = only === undefined && start === $from.start() && to === $from.end();
  const range = whole ? { from: start - 1, to: to + 1 } : { from: start, to };
  editor
    .chain()
    .focus()
    .command(({ tr }) => Boolean(closeHistory(tr)))
    .insertContentAt(range, toEditor(only ?? html))
    .run();
}

/** Stands for a picture in the text of a document: one place, as wide as it counts. */
const leaf = '\ufffc';

/** Marks the next of these words after the cursor, or before it; a word lies within one paragraph. */
export function markNextIn(editor: Editor, words: readonly string[], back: boolean): boolean {
  const { doc, selection } = editor.state;
  const lines: { text: string; at: number }[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    lines.push({ text: node.textBetween(0, node.content.size, '\n', leaf), at: at + 1 });
    return false;
  });
  // Every place of the document is one of this text, so that places in it are places in the document.
  let whole = '';
  for (const { text, at } of lines) whole += leaf.repeat(Math.max(0, at - whole.length)) + text;
  const place = nextPlace(whole, words, back ? selection.from : selection.to, back);
  if (place === null) return false;
  editor.chain().focus().setTextSelection({ from: place.at, to: place.end }).scrollIntoView().run();
  return true;
}

/** What stands before the cursor in its paragraph; '' while something is marked. */
export function textBefore({ state: { selection } }: Editor): string {
  const { $from, empty } = selection;
  return empty ? $from.parent.textBetween(0, $from.parentOffset, '\n', leaf) : '';
}

/** What is marked, as HTML of a mail; null while nothing is. */
export function selectedHtml(editor: Editor): string | null {
  const { state, schema } = editor;
  const { from, to } = markedIn(editor) ?? state.selection;
  return from === to ? null : fromEditor(getHTMLFromFragment(state.doc.slice(from, to, true).content, schema));
}

/** What the page marks in the editor, which the editor itself learns of a moment later; null where the keys are elsewhere. */
function markedIn({ view }: Editor): { from: number; to: number } | null {
  const marked = view.hasFocus() ? view.dom.ownerDocument.getSelection() : null;
  if (!marked?.anchorNode || !marked.focusNode || !view.dom.contains(marked.anchorNode)) return null;
  if (!view.dom.contains(marked.focusNode)) return null;
  const ends = [
    view.posAtDOM(marked.anchorNode, marked.anchorOffset),
    view.posAtDOM(marked.focusNode, marked.focusOffset),
  ];
  return { from: Math.min(...ends), to: Math.max(...ends) };
}
