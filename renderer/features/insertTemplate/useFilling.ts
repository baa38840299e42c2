import { useMemo } from 'react';
import type { Template } from '@shared/domain/template';
import type { Result } from '@shared/errors/result';
import type { Filled } from '@shared/logic/templates/fill';
import { type Answers, filledFor } from '@shared/logic/templates/filledFor';
import type { FactSources } from '@shared/logic/templates/factsOf';
import { languageOf } from '@shared/logic/language/detect';
import { chooseVariant } from '@shared/logic/templates/variant';
import type { TextFormat } from '@shared/logic/templates/parsed';
import { useConversation, useFactSources } from '@/cache';
import { useComposer, useDesk } from '@/commands';
import { useLocale } from '@/ui/format/locale';

/** Fills templates for what is written now. */
type Filling = {
  sources: FactSources;
  /** As it is put in: rich where the editor and the template are. Fails where the template cannot be used. */
  fill(template: Template, answers: Answers): Result<Filled>;
  /** As it is looked at beforehand: in plain words. */
  preview(template: Template): Result<Filled>;
};

/** Null while what templates are filled from is read. */
export function useFilling(): Filling | null {
  const composer = useComposer();
  const id = useDesk((desk) => desk.composer?.conversation ?? null);
  const conversation = useConversation(id);
  const target = composer()?.templates?.target();
  const accountId = target?.accountId ?? conversation?.accountId ?? null;
  const sources = useFactSources(id, accountId, target?.from ?? null);
  const { language: desk, zone } = useLocale();
  const { channel } = sources?.account ?? {};
  return useMemo(() => {
    if (!sources || channel === undefined) return null;
    const language = languageOf(sources.customer?.language ?? null, sources.wrote);
    const filled = (template: Template, rich: boolean, answers: Answers): Result<Filled> => {
      const variant = chooseVariant(template, { language: language ?? desk, account: accountId, channel });
      const format: TextFormat = rich && variant.html !== null ? 'rich' : 'plain';
      return filledFor(variant, format, { sources, language, desk, zone }, answers);
    };
    return {
      sources,
      fill: (template, answers) => filled(template, composer()?.templates?.target().rich ?? false, answers),
      preview: (template) => filled(template, false, {}),
    };
  }, [sources, channel, accountId, desk, zone, composer]);
}
