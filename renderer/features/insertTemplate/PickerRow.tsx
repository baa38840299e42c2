import type { Template } from '@shared/domain/template';
import css from './Picker.module.css';

/** One template: its name, its folder, and what is typed for it. */
export function PickerRow({ id, template, marked }: { id: string; template: Template; marked: boolean }) {
  const { name, folder, shortcut } = template;
  return (
    <div id={id} role="option" aria-selected={marked} className={css.row}>
      <bdi className={css.name}>{name}</bdi>
      {shortcut !== null && <kbd className={css.shortcut}>;{shortcut}</kbd>}
      {folder !== '' && <bdi className={css.folder}>{folder.replace(/\s*\/\s*/gu, ' / ')}</bdi>}
    </div>
  );
}
