import type { Ref } from 'react';
import type { RichHandle } from '@/ui/rich/richHandle';
import { useRichText } from '@/ui/rich/useRichText';
import { useHeldKeys, useKeyNames } from '@/commands';
import { TextArea } from './TextArea';
import type { useWriting } from './useWriting';

type Props = {
  ref?: Ref<RichHandle & HTMLTextAreaElement>;
  writing: ReturnType<typeof useWriting>;
  words: { placeholder: string; text: string };
  /** The text is too long for its channel. */
  over: boolean | undefined;
  onPictures(files: readonly File[]): void;
  /** Tab in the text, or Shift+Tab (`back`); true where it meant something here. */
  onTab(back: boolean): boolean;
};

/** Where the text is written: rich where the channel takes that, else plain. */
export function TextField({ ref, writing, words, over = false, onPictures, onTab }: Props) {
  const { parts, body, setBody, setHtml } = writing;
  const keyNames = useKeyNames();
  const { hold } = useHeldKeys();
  const { RichText, focused } = useRichText(parts !== null, () => hold('editor'));
  const common = { label: words.text, placeholder: words.placeholder, invalid: over, onTab };
  if (parts === null || RichText === null) return <TextArea ref={ref} {...common} value={body} onChange={setBody} />;
  const rich = { html: parts.written, focused, keyNames, onChange: setHtml, onPictures };
  return <RichText ref={ref} {...common} {...rich} />;
}
