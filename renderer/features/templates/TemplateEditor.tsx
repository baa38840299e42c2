import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Template, TemplateFields } from '@shared/domain/template';
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
import { useKeepUnsaved } from './useKeepUnsaved';
import { useTemplateFiles } from './useTemplateFiles';
import { useTemplateDraft } from './useTemplateDraft';
import { VariantEditor } from './VariantEditor';
import { VariantTabs } from './VariantTabs';
import css from './Editor.module.css';

type Props = {
  template: TemplateFields;
  /** What was written in it before and not saved. */
  written: TemplateFields | null;
  templates: readonly Template[];
  onBack(): void;
};

/** One template: what it is called and found by, its texts by language and place, and how they will read. */
export function TemplateEditor({ template, written, templates, onBack }: Props) {
  const t = useT();
  const draft = useTemplateDraft(template, written, templates);
  const unsaved = useKeepUnsaved(draft, written);
  const [asking, ask] = useState(false);
  const [example, setExample] = useState(false);
  const field = useRef<TextHandle>(null);
  const picker = useRef<HTMLInputElement>(null);
  const files = useTemplateFiles(draft, field);
  const { fields, variant, problems, dirty } = draft;
  const known = templates.some(({ id }) => id === template.id);
  const save = async (): Promise<void> => {
    if (problems.length > 0 || files.uploads.length > 0) return;
    if (await unsaved.save(draft.clean)) onBack();
  };
  const acts = {
    'Mod+Enter': () => void save(),
    'Mod+Shift+a': () => picker.current?.click(),
    'Mod+Shift+e': files.removeLast,
    'Alt+Shift+v': () => setExample((before) => !before),
  };
  return (
    <>
      <DialogShell
        title={t(known ? 'library.edit' : 'library.newTitle')}
        size={1020}
        keepsEscape={asking}
        onClose={onBack}
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
              const act = Object.entries(acts).find(([press]) => press === pressOf(event))?.[1];
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
            {written && (
              <p className={css.dim} role="status">
                {t('library.goesOn')}
              </p>
            )}
            <HeadFields draft={draft} templates={templates} />
            <VariantTabs draft={draft} />
            <div className={css.columns}>
              <VariantEditor key={draft.at} draft={draft} field={field} onPictures={files.attachInline} />
              <Preview variant={variant} example={example} onSwitch={acts['Alt+Shift+v']} />
            </div>
            <TemplateFiles files={files} input={picker} />
            <ThenSteps draft={draft} />
            <div className={css.foot}>
              <Problems draft={draft} />
              {dirty && (
                <Button size="xs" variant="default" onClick={() => ask(true)}>
                  {t('library.discard')}
                </Button>
              )}
              <Button size="xs" variant="default" onClick={onBack}>
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
          onYes={() => {
            unsaved.discard();
            onBack();
          }}
          onClose={() => ask(false)}
        >
          {t('library.unsaved', { name: fields.name || t('library.nameless') })}
        </Question>
      )}
    </>
  );
}

/** `Mod`: Ctrl or the command key. Letters by their place where Alt makes another sign of them. */
function pressOf({ key, code, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): string {
  const name = altKey && code.startsWith('Key') ? code.slice(3) : key;
  const held = [(ctrlKey || metaKey) && 'Mod', altKey && 'Alt', shiftKey && 'Shift'].filter(Boolean);
  return [...held, name.length === 1 ? name.toLowerCase() : name].join('+');
}
