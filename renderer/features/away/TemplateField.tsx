import { Button } from '@mantine/core';
import { useId } from 'react';
import type { TemplateId } from '@shared/domain/ids';
import { starterId } from '@shared/logic/away/starter';
import { useTemplates } from '@/cache';
import { Select } from '@/ui/Select';
import { useT } from '@/ui/useT';
import { useStarter } from './useStarter';
import dialog from '@/ui/ListDialog.module.css';
import css from './Away.module.css';

type Props = { label: string; help?: string; chosen: TemplateId; onChange(id: TemplateId): void };

/** Which template is sent; where there is none at all, the way to a first one. */
export function TemplateField({ label, help, chosen, onChange }: Props) {
  const t = useT();
  const id = useId();
  const templates = useTemplates();
  const makeStarter = useStarter();
  const gone = !templates.some((each) => each.id === chosen);
  const choices = templates
    .map(({ id: value, folder, name }) => ({
      value,
      label: folder === '' ? name : `${folder}/${name}`,
    }))
    .sort((a, b) => a.label.localeCompare(b.label));
  if (templates.length === 0)
    return (
      <div className={css.offer}>
        <p className={css.offerText}>{t('away.noTemplate')}</p>
        <Button
          size="xs"
          variant="default"
          onClick={() => void makeStarter().then((made) => made && onChange(starterId))}
        >
          {t('away.makeStarter')}
        </Button>
      </div>
    );
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
