import { IconFolder } from '@tabler/icons-react';
import type { Template } from '@shared/domain/template';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import css from './Library.module.css';

/** DOM id of a template's line. */
export const rowId = (id: string): string => `template-${id}`;

/** Where a folder begins. */
export function ShelfHead({ folder }: { folder: string }) {
  const t = useT();
  return (
    <div role="presentation" className={css.head}>
      <IconFolder size={15} stroke={1.6} aria-hidden />
      <bdi>{folder === '' ? t('library.noFolder') : folder}</bdi>
    </div>
  );
}

type Props = {
  template: Template;
  marked: boolean;
  /** More was written in it than is saved. */
  unsaved: boolean;
};

/** One template: its name and first words, its shortcut and how many texts it has. */
export function TemplateRow({ template, marked, unsaved }: Props) {
  const t = useT();
  const { id, name, tags, shortcut, variants } = template;
  const words = (variants[0]?.text ?? '').slice(0, 160).replace(/\s+/gu, ' ');
  return (
    <div id={rowId(id)} role="option" aria-selected={marked} className={css.row}>
      <bdi className={css.name}>{name}</bdi>
      <span className={css.facts}>
        {unsaved && <span className={css.unsaved}>{t('library.unsavedMark')}</span>}
        {variants.length > 1 && t('library.variants', { count: variants.length })}
        {shortcut !== null && <KeyHint label={`;${shortcut}`} />}
      </span>
      <span className={css.words}>
        {tags.map((tag) => (
          <span key={tag} className={css.tag}>
            {tag}
          </span>
        ))}
        <bdi>{words}</bdi>
      </span>
    </div>
  );
}
