import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Template, TemplateFields } from '@shared/domain/template';
import { useApply } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { DropPlace } from '@/ui/DropPlace';
import { Question } from '@/ui/Question';
import { useT } from '@/ui/useT';
import { HeadFields } from './HeadFields';
import { Preview } from './Preview';
import { Problems } from './Problems';
import { TemplateFiles } from './TemplateFiles';
import type { TextHandle } from './textHandle';
import { ThenSteps } from './ThenSteps';
import { useTemplateFiles } from './useTemplateFiles';
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
  const field = useRef<TextHandle>(null);
  const picker = useRef<HTMLInputElement>(null);
  const files = useTemplateFiles(draft, field);
  const { fields, variant, problems, dirty } = draft;
  const known = templates.some(({ id }) => id === template.id);
  const save = async (): Promise<void> => {
    if (problems.length > 0 || files.uploads.length > 0) return;
    const { ok } = await apply({ type: 'saveTemplate', template: draft.clean });
    if (ok) onBack();
  };
  const leave = (): void => (dirty ? ask(true) : onBack());
  const acts: Readonly<Record<string, () => void>> = {
    Enter: () => void save(),
    'Shift+a': () => picker.current?.click(),
    'Shift+e': files.removeLast,
  };
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
              const act = event.ctrlKey || event.metaKey ? acts[pressOf(event)] : undefined;
              if (!act) return;
              event.preventDefault();
              event.stopPropagation();
              act();
            }}
            onPaste={(event) => {
              const pasted = [...event.clipboardData.files];
              if (pasted.length === 0 || event.defaultPrevented) return;
              event.preventDefault();
              files.attach(pasted);
            }}
          >
            <HeadFields draft={draft} templates={templates} />
            <VariantTabs draft={draft} />
            <div className={css.columns}>
              <VariantEditor key={draft.at} draft={draft} field={field} onPictures={files.attachInline} />
              <Preview variant={variant} />
            </div>
            <TemplateFiles files={files} input={picker} />
            <ThenSteps draft={draft} />
            <div className={css.foot}>
              <Problems draft={draft} />
              <Button size="xs" variant="default" onClick={leave}>
                {t('library.back')}
              </Button>
              <Button
                size="xs"
                type="submit"
                disabled={problems.length > 0 || files.uploads.length > 0 || (known && !dirty)}
              >
                {t('library.save')}
              </Button>
            </div>
            <DropPlace text="library.dropHere" onFiles={files.attach} />
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

const pressOf = ({ key, shiftKey }: KeyboardEvent): string => (shiftKey ? `Shift+${key.toLowerCase()}` : key);
