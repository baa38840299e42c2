import { IconPaperclip } from '@tabler/icons-react';
import { type RefObject } from 'react';
import { useKeyNames } from '@/commands';
import { Files } from '@/ui/attachments';
import { FileInput } from '@/ui/FileInput';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import type { useTemplateFiles } from './useTemplateFiles';
import css from './Editor.module.css';

type Props = { files: ReturnType<typeof useTemplateFiles>; input: RefObject<HTMLInputElement | null> };

/** What goes along with an answer by this template, and the way to add to it. */
export function TemplateFiles({ files, input }: Props) {
  const t = useT();
  const keyNames = useKeyNames();
  return (
    <div className={css.files}>
      <button type="button" className={css.add} onClick={() => input.current?.click()}>
        <IconPaperclip size={15} stroke={1.6} aria-hidden />
        {t('composer.attach')}
        <KeyHint label={keyNames('$mod+Shift+a')} />
      </button>
      <FileInput input={input} multiple onPick={files.attach} />
      <Files
        files={files.files}
        uploads={files.uploads}
        problems={files.problems}
        onRemove={files.remove}
        describe={files.describe}
      />
    </div>
  );
}
