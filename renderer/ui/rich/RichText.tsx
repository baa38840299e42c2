import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { RichTextEditor } from '@mantine/tiptap';
import '@mantine/tiptap/styles.css';
import { type Editor, type Extensions, useEditor } from '@tiptap/react';
import { isPlainTab } from '@/ui/isPlainTab';
import { useT } from '@/ui/useT';
import type { RichHandle } from './richHandle';
import { cleanPaste } from './cleanPaste';
import { makeExtensions } from './extensions';
import { fromEditor, toEditor } from './pictures';
import { insertRich, markNextIn, selectedHtml, textBefore } from './places';
import { RichBar } from './RichBar';
import css from './RichText.module.css';

type Props = {
  ref?: Ref<RichHandle>;
  label: string;
  placeholder: string;
  /** How keys are named on this keyboard. */
  keyNames(keys: string): string;
  /** What is written, as HTML; '' for nothing. */
  html: string;
  invalid?: boolean;
  /** Begins with the cursor behind what is written. */
  focused?: boolean;
  onChange(html: string): void;
  /** Pictures pasted into the text; null where none are taken. */
  onPictures: ((files: readonly File[]) => void) | null;
  /** Tab in the text, or Shift+Tab (`back`); true where it meant something here. */
  onTab?(back: boolean): boolean;
  /** What is written here beside words; the same as long as it is open. */
  extra?: Extensions;
  /** Words that look like an address and are none. */
  isName?: ((words: string) => boolean) | null;
  /** Hands out the editor once it is there. */
  onEditor?(editor: Editor): void;
};

const none: Extensions = [];
const usual = makeExtensions(null);

/** Rich text: words with marks, lists, links and pictures. Owns its text while it is open; grows with it. */
export function RichText({
  ref,
  label,
  placeholder,
  keyNames,
  html,
  invalid = false,
  focused = false,
  onChange,
  onPictures,
  onTab,
  extra = none,
  isName = null,
  onEditor,
}: Props) {
  const t = useT();
  const told = useRef(html);
  const latest = useRef({ onChange, onPictures, onTab });
  useEffect(() => {
    latest.current = { onChange, onPictures, onTab };
  });
  // The same ones as long as it is open: others would make it set itself up anew with each key.
  const [all] = useState(() => (isName === null ? [...usual, ...extra] : [...makeExtensions(isName), ...extra]));
  const editor = useEditor({
    extensions: all,
    onCreate: ({ editor: made }) => onEditor?.(made),
    content: toEditor(html),
    injectCSS: false,
    autofocus: focused ? 'end' : false,
    shouldRerenderOnTransaction: true,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, dir: 'auto' },
      transformPastedHTML: cleanPaste,
      // These are the desk's, or a character behind AltGr: the editor must not see them.
      handleDOMEvents: { keydown: (_view, event) => isForeign(event) },
      handleKeyDown: (_view, event) => isPlainTab(event) && (latest.current.onTab?.(event.shiftKey) ?? false),
      handlePaste: (_view, event) => {
        const pictures = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
        if (pictures.length === 0 || latest.current.onPictures === null) return false;
        latest.current.onPictures(pictures);
        return true;
      },
    },
    onUpdate: ({ editor: changed }) => {
      told.current = changed.isEmpty ? '' : fromEditor(changed.getHTML());
      latest.current.onChange(told.current);
    },
  });
  useEffect(() => {
    if (told.current === html) return;
    told.current = html;
    editor.commands.setContent(toEditor(html), { emitUpdate: false });
  }, [editor, html]);
  useImperativeHandle(
    ref,
    () => ({
      focus: () => void editor.commands.focus('end'),
      addPicture: (cid, alt) =>
        void editor.chain().focus().insertContent({ type: 'picture', attrs: { cid, alt } }).run(),
      insert: (inserted, cut) => insertRich(editor, inserted, cut),
      markNext: (words, back) => markNextIn(editor, words, back),
      before: () => textBefore(editor),
      selected: () => selectedHtml(editor),
    }),
    [editor],
  );
  return (
    <RichTextEditor
      editor={editor}
      className={css.root}
      classNames={{ content: css.content, toolbar: css.toolbar, controlsGroup: css.group, control: css.control }}
      data-invalid={invalid}
      data-empty={editor.isEmpty}
      labels={{
        linkEditorInputLabel: t('composer.rich.address'),
        linkEditorInputPlaceholder: 'https://',
        linkEditorExternalLink: t('composer.rich.newWindow'),
        linkEditorInternalLink: t('composer.rich.newWindow'),
        linkEditorSave: t('composer.rich.keepLink'),
      }}
    >
      <RichBar editor={editor} keyNames={keyNames} />
      <RichTextEditor.Content data-placeholder={placeholder} />
    </RichTextEditor>
  );
}

function isForeign(event: KeyboardEvent): boolean {
  const ctrl = event.ctrlKey || event.metaKey;
  return event.key === 'Escape' || (ctrl && (event.key === 'Enter' || event.altKey));
}
