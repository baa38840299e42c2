import { useEffect, useState } from 'react';
import type { Template } from '@shared/domain/template';
import type { AppError } from '@shared/errors/appError';
import type { Filled } from '@shared/logic/templates/fill';
import type { Answers } from '@shared/logic/templates/filledFor';
import { insertionOf } from '@shared/logic/templates/insertion';
import type { VariableName } from '@shared/logic/templates/variables';
import { useTemplates } from '@/cache';
import { useComposer, useDesk, useSetDesk } from '@/commands';
import { useT } from '@/ui/useT';
import { MissingForm } from './MissingForm';
import { Picker } from './Picker';
import { useSuggestions } from './useSuggestions';
import { useFilling } from './useFilling';

/** A template is chosen, what nobody knows is asked for at once, and it goes where the cursor is. */
export function PickTemplateDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const composer = useComposer();
  const asked = useDesk((desk) => desk.template);
  const templates = useTemplates();
  const filling = useFilling();
  const suggestions = useSuggestions(filling?.sources);
  const [chosen, choose] = useState<{ template: Template; missing: readonly VariableName[] } | null>(null);
  const [problem, setProblem] = useState<AppError | null>(null);
  const close = () => setDesk({ dialog: null, template: null });

  const insert = (template: Template, filled: Filled): void => {
    const { id, then } = template;
    const attachments = filling?.files(template) ?? [];
    const tools = composer()?.templates;
    const insertion = insertionOf(filled, (name) => t(`templates.${name}`), tools?.target().text ?? '');
    close();
    tools?.insert({ ...insertion, id, attachments, then }, asked?.cut ?? 0);
  };
  const take = (template: Template, answers: Answers | null): void => {
    const filled = filling?.fill(template, answers ?? {});
    if (!filled) return;
    if (!filled.ok) return setProblem(filled.error);
    const { missing } = filled.value;
    if (answers === null && missing.length > 0) choose({ template, missing });
    else insert(template, filled.value);
  };

  const wanted = asked === null ? null : (templates.find(({ id }) => id === asked.id) ?? null);
  const isReady = useComposerReady(wanted !== null) && filling !== null;
  useEffect(() => {
    if (wanted && isReady && chosen === null && problem === null) take(wanted, null);
  });
  if (chosen)
    return (
      <MissingForm
        name={chosen.template.name}
        missing={chosen.missing}
        suggestions={suggestions}
        onDone={(answers) => take(chosen.template, answers)}
        onClose={close}
      />
    );
  if (wanted && problem === null) return null;
  return (
    <Picker
      templates={templates}
      filling={filling}
      problem={problem}
      onTake={(row) => take(row, null)}
      onClose={close}
    />
  );
}

/** Whether an editor is there to put a template into: one that is being opened comes within a few frames. */
function useComposerReady(wanted: boolean): boolean {
  const composer = useComposer();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (!wanted || ready) return undefined;
    let frame = 0;
    const look = (): void => {
      if (composer()?.templates) setReady(true);
      else frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [wanted, ready, composer]);
  return ready;
}
