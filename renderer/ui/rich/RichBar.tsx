import { RichTextEditor } from '@mantine/tiptap';
import type { Editor } from '@tiptap/react';
import {
  IconBlockquote,
  IconBold,
  IconCode,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  type TablerIcon,
} from '@tabler/icons-react';
import { type TextKey, useT } from '@/ui/useT';
import css from './RichText.module.css';

type Mark = { name: string; label: TextKey; keys: string; icon: TablerIcon; run(editor: Editor): void };

const marks: readonly Mark[] = [
  {
    name: 'bold',
    label: 'composer.rich.bold',
    keys: '$mod+b',
    icon: IconBold,
    run: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    label: 'composer.rich.italic',
    keys: '$mod+i',
    icon: IconItalic,
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    name: 'bulletList',
    label: 'composer.rich.bullets',
    keys: '$mod+Shift+8',
    icon: IconList,
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    label: 'composer.rich.numbers',
    keys: '$mod+Shift+7',
    icon: IconListNumbers,
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'blockquote',
    label: 'composer.rich.quote',
    keys: '$mod+Shift+b',
    icon: IconBlockquote,
    run: (e) => e.chain().focus().toggleBlockquote().run(),
  },
  {
    name: 'code',
    label: 'composer.rich.code',
    keys: '$mod+e',
    icon: IconCode,
    run: (e) => e.chain().focus().toggleCode().run(),
  },
];

const LinkIcon = () => <IconLink size={15} stroke={1.6} />;

/** The marks of a rich text as buttons, each with its key. */
export function RichBar({ editor, keyNames }: { editor: Editor; keyNames(keys: string): string }) {
  const t = useT();
  const named = (label: TextKey, keys: string) => ({ 'aria-label': t(label), title: `${t(label)} ${keyNames(keys)}` });
  return (
    <RichTextEditor.Toolbar role="toolbar" aria-label={t('composer.rich.bar')}>
      {marks.map(({ name, label, keys, icon: Icon, run }) => (
        <RichTextEditor.Control
          key={name}
          active={editor.isActive(name)}
          onClick={() => run(editor)}
          {...named(label, keys)}
        >
          <Icon size={15} stroke={1.6} />
        </RichTextEditor.Control>
      ))}
      <RichTextEditor.Link
        icon={LinkIcon}
        popoverProps={{ classNames: { dropdown: css.popover } }}
        {...named('composer.rich.link', '$mod+Shift+k')}
      />
    </RichTextEditor.Toolbar>
  );
}
