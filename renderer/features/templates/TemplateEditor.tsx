import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Template, TemplateFields } from '@shared/domain/template';
import { useApply } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { Question } from '@/ui/Question';
import { useT } from '@/ui/useT';
import { HeadFields } from './HeadFields';
import { Preview } from './Preview';
import { Problems } from './Problems';
import { ThenSteps } from './ThenSteps';
import { useTemplateDraft } from './useTemplateDraft';
import { VariantEditor } from './VariantEditor';
import { VariantTabs } from './VariantTabs';
import css from './Editor.module.css';

type Props = { template: TemplateFields; templates: readonly Template[]; onBack(): void };

/** One template: what it is called and found by, its texts by language and place, and how they will read. */
export function TemplateEditor({ template, templates, onBack }: Props) {
  const t = useT();
  const apply = useApply();
  const draft = useTemplateDraft(template, templates);
  const [asking, ask] = useState(false);
  const { fields, variant, problems, dirty } = draft;
  const known = templates.some(({ id }) => id === template.id);
  const save = async (): Promise<void> => {
    if (problems.length > 0) return;
    const { ok } = await apply({ type: 'saveTemplate', template: draft.clean });
    if (ok) onBack();
  };
  const leave = (): void => (dirty ? ask(true) : onBack());
  return (
    <>
      <DialogShell
        title={t(known ? 'library.edit' : 'library.newTitle')}
        size={1020}
        keepsEscape={asking}
        onClose={leave}
      >
        <form
          className={css.editor}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <div
            role="presentation"
            className={css.editor}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              event.stopPropagation();
              void save();
            }}
          >
            <HeadFields draft={draft} templates={templates} />
            <VariantTabs draft={draft} />
            <div className={css.columns}>
              <VariantEditor key={draft.at} draft={draft} />
              <Preview variant={variant} />
            </div>
            <ThenSteps draft={draft} />
            <div className={css.foot}>
              <Problems draft={draft} />
              <Button size="xs" variant="default" onClick={leave}>
                {t('library.back')}
              </Button>
              <Button size="xs" type="submit" disabled={problems.length > 0 || (known && !dirty)}>
                {t('library.save')}
              </Button>
            </div>
          </div>
        </form>
      </DialogShell>
      {asking && (
        <Question
          title={t('library.unsavedTitle')}
          yes={t('library.discard')}
          weight="grave"
          onYes={onBack}
          onClose={() => ask(false)}
        >
          {t('library.unsaved', { name: fields.name || t('library.nameless') })}
        </Question>
      )}
    </>
  );
}
