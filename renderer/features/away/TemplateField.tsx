import { useId } from 'react';
import type { TemplateId } from '@shared/domain/ids';
import type { TemplateFields } from '@shared/domain/template';
import { Select } from '@/ui/Select';
import { useT } from '@/ui/useT';
import dialog from '@/ui/ListDialog.module.css';
import css from './Away.module.css';

type Props = {
  label: string;
  help?: string;
  templates: readonly TemplateFields[];
  chosen: TemplateId;
  onChange(id: TemplateId): void;
};

/** Which template is sent. */
export function TemplateField({ label, help, templates, chosen, onChange }: Props) {
  const t = useT();
  const id = useId();
  const gone = !templates.some((each) => each.id === chosen);
  const choices = templates
    .map(({ id: value, folder, name }) => ({
      value,
      label: folder === '' ? name : `${folder}/${name}`,
    }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <>
      <label className={dialog.label} htmlFor={id}>
        {label}
      </label>
      <Select
        id={id}
        value={gone ? '' : chosen}
        faint={gone}
        choices={gone ? [{ value: '', label: t('away.goneTemplate') }, ...choices] : choices}
        onChange={(value) => {
          const found = templates.find((each) => each.id === value);
          if (found) onChange(found.id);
        }}
      />
      {help !== undefined && <p className={css.hint}>{help}</p>}
    </>
  );
}
