import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Editor } from '@tiptap/react';
import type { TemplateFault } from '@shared/logic/templates/parsed';
import { taken } from '@shared/logic/templates/offer';
import { isVariable } from '@shared/logic/templates/variables';
import { unescapeHtml } from '@shared/logic/writing/markup';
import { useKeyNames } from '@/commands';
import { useRichText } from '@/ui/rich/useRichText';
import { markExtension, type MarkPort, rangeOf, type WrongPlace } from './markExtension';
import { OfferList } from './OfferList';
import { mended, type TextHandle } from './textHandle';
import { useOffers } from './useOffers';
import css from './PlainField.module.css';

type Props = {
  ref: Ref<TextHandle>;
  label: string;
  placeholder: string;
  html: string;
  faults: readonly TemplateFault[];
  onChange(html: string): void;
  /** Pictures pasted into the text. */
  onPictures: ((files: readonly File[]) => void) | null;
};

/** A rich text with marks, as the plain one: faults where they stand, offers where they are typed. */
export function RichField({ ref, label, placeholder, html, faults, onChange, onPictures }: Props) {
  const keyNames = useKeyNames();
  const { RichText } = useRichText(true);
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const [caret, setCaret] = useState<{ before: string; after: string } | null>(null);
  const wrong = useMemo(() => faults.map((fault) => placeOf(html, fault)), [html, faults]);
  const put = (range: { from: number; to: number }, text: string, back: number): void => {
    const end = range.from + text.length - back;
    editor.current?.chain().focus().insertContentAt(range, { type: 'text', text }).setTextSelection(end).run();
  };
  const offers = useOffers(caret?.before ?? null, (choice, opening) => {
    const { from } = editor.current?.state.selection ?? { from: 0 };
    const { text, back } = taken(choice, opening, caret?.before ?? '', caret?.after ?? '');
    put({ from: from - opening.typed.length, to: from }, text, back);
  });
  const port = useRef<MarkPort>({ wrong: () => [], onCaret: () => undefined, onKey: () => false });
  useEffect(() => {
    port.current = {
      wrong: () => wrong,
      onCaret: setCaret,
      onKey: (event) => {
        if (event.ctrlKey || event.metaKey || event.isComposing || !offers.press(event.key)) return false;
        event.preventDefault();
        return true;
      },
    };
    const dom = editor.current?.view.dom;
    dom?.setAttribute('data-mantine-stop-propagation', String(offers.open));
  }, [offers, wrong]);
  useEffect(() => {
    // Faults are known after what was typed has been drawn: drawn once more.
    const { current } = editor;
    if (current) current.view.dispatch(current.state.tr);
  }, [wrong]);
  const [extra] = useState(() => [markExtension(() => port.current)]);
  const rangeAt = (fault: TemplateFault) => {
    const { current } = editor;
    return current ? rangeOf(current.state.doc, placeOf(html, fault)) : null;
  };
  useImperativeHandle(ref, () => ({
    addPicture: (cid, alt) =>
      editor.current?.chain().focus().insertContent({ type: 'picture', attrs: { cid, alt } }).run() ?? false,
    show: (fault) => {
      const range = rangeAt(fault);
      if (range) editor.current?.chain().focus().setTextSelection(range).scrollIntoView().run();
    },
    mend: (fault, name) => {
      const range = rangeAt(fault);
      if (range) put(range, mended(placeOf(html, fault).words, fault, name), 0);
    },
  }));
  return (
    <div className={css.place}>
      <div ref={place} className={css.rich}>
        {RichText && (
          <RichText
            {...{ label, placeholder, html, keyNames, onChange, onPictures, extra, isName: isVariable }}
            invalid={faults.length > 0}
            onEditor={(made) => {
              editor.current = made;
            }}
          />
        )}
        <OfferList offers={offers} at={() => below(editor.current, place.current)} />
      </div>
    </div>
  );
}

/** A fault of the markup as words of the text, and which of the places with these words it is. */
function placeOf(html: string, { at, end }: TemplateFault): WrongPlace {
  const words = html.slice(at, end);
  return { words: unescapeHtml(words), nth: words === '' ? 0 : html.slice(0, at).split(words).length - 1 };
}

/** Below the caret, within a place around it, in px. */
function below(editor: Editor | null, place: HTMLElement | null): { left: number; top: number } {
  if (!editor || !place) return { left: 0, top: 0 };
  const caret = editor.view.coordsAtPos(editor.state.selection.from);
  const box = place.getBoundingClientRect();
  return { left: caret.left - box.left, top: caret.bottom - box.top + 3 };
}
