import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** What stands wrongly in a rich text: its words, and which of the places with these words it is. */
export type WrongPlace = { words: string; nth: number };

/** What the marks of a rich text ask and tell while it is written. */
export type MarkPort = {
  wrong(): readonly WrongPlace[];
  /** The text before the caret in its paragraph and behind it; null: something is marked, or it is written elsewhere. */
  onCaret(caret: { before: string; after: string } | null): void;
  /** True where a key meant the list of offers. */
  onKey(event: KeyboardEvent): boolean;
};

/** Underlines what is wrong where it stands, and tells where the caret is. */
export const markExtension = (port: () => MarkPort) =>
  Extension.create({
    name: 'templateMarks',
    priority: 1000,
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations: ({ doc }) =>
            DecorationSet.create(
              doc,
              port()
                .wrong()
                .flatMap((wrong) => rangeOf(doc, wrong) ?? [])
                .map(({ from, to }) => Decoration.inline(from, to, { class: 'template-wrong' })),
            ),
          handleKeyDown: (_view, event) => port().onKey(event),
          handleDOMEvents: {
            blur: () => {
              port().onCaret(null);
              return false;
            },
          },
        },
        view: () => ({
          update: ({ state: { selection } }, before) => {
            if (before.selection.eq(selection) && before.doc === selection.$from.doc) return;
            const { $from, empty } = selection;
            const line = (from: number, to: number) => $from.parent.textBetween(from, to, '\n', leaf);

            const caret = {
              before: line(0, $from.parentOffset),
              after: line($from.parentOffset, $from.parent.content.size),
            };
            port().onCaret(empty ? caret : null);
          },
        }),
      }),
    ],
  });

/** Stands for what is no text, as wide as it counts. */
const leaf = '\ufffc';

/** Where such words stand in a document; null where they do not. */
export function rangeOf(doc: Node, { words, nth }: WrongPlace): { from: number; to: number } | null {
  let left = nth;
  let found: { from: number; to: number } | null = null;
  doc.descendants((node, at) => {
    if (found !== null || !node.isTextblock) return found === null;
    const text = node.textBetween(0, node.content.size, '\n', leaf);
    for (let place = text.indexOf(words); place >= 0; place = text.indexOf(words, place + words.length)) {
      if (left-- > 0) continue;
      found = { from: at + 1 + place, to: at + 1 + place + words.length };
      break;
    }
    return false;
  });
  return found;
}
