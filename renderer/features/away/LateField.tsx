import { useId } from 'react';
import type { AwayRule } from '@shared/domain/away';
import type { TemplateId } from '@shared/domain/ids';
import type { TemplateFields } from '@shared/domain/template';
import { Select } from '@/ui/Select';
import { useT } from '@/ui/useT';
import { TemplateField } from './TemplateField';
import dialog from '@/ui/ListDialog.module.css';

type Props = {
  late: AwayRule['late'];
  template: TemplateId;
  templates: readonly TemplateFields[];
  onChange(late: AwayRule['late']): void;
};

/** What becomes of notes that were due while this computer slept. `template`: what is offered first for them. */
export function LateField({ late, template, templates, onChange }: Props) {
  const t = useT();
  const id = useId();
  return (
    <>
      <label className={dialog.label} htmlFor={id}>
        {t('away.late')}
      </label>
      <Select
        id={id}
        value={late.kind}
        choices={(['skip', 'send'] as const).map((kind) => ({ value: kind, label: t(`away.late.${kind}`) }))}
        onChange={(kind) => onChange(kind === 'send' ? { kind, template } : { kind: 'skip' })}
      />
      {late.kind === 'send' && (
        <TemplateField
          label={t('away.lateTemplate')}
          templates={templates}
          chosen={late.template}
          onChange={(chosen) => onChange({ kind: 'send', template: chosen })}
        />
      )}
    </>
  );
}
