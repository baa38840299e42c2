import { useMemo } from 'react';
import type { Attachment } from '@shared/domain/attachment';
import type { Template } from '@shared/domain/template';
import type { Result } from '@shared/errors/result';
import type { Filled } from '@shared/logic/templates/fill';
import { type Answers, filledFor } from '@shared/logic/templates/filledFor';
import type { FactSources } from '@shared/logic/templates/factsOf';
import { languageOf } from '@shared/logic/language/detect';
import { filesWith } from '@shared/logic/templates/files';
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
  /** The files that go along with it. */
  files(template: Template): readonly Attachment[];
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
    const chosen = (template: Template, rich: boolean) => {
      const variant = chooseVariant(template, { language: language ?? desk, account: accountId, channel });
      const format: TextFormat = rich && variant.html !== null ? 'rich' : 'plain';
      return { variant, format };
    };
    const filled = (template: Template, rich: boolean, answers: Answers): Result<Filled> => {
      const { variant, format } = chosen(template, rich);
      return filledFor(variant, format, { sources, language, desk, zone }, answers);
    };
    const rich = (): boolean => composer()?.templates?.target().rich ?? false;
    return {
      sources,
      fill: (template, answers) => filled(template, rich(), answers),
      preview: (template) => filled(template, false, {}),
      files: (template) => {
        const { variant, format } = chosen(template, rich());
        return filesWith(template.attachments, variant, format);
      },
    };
  }, [sources, channel, accountId, desk, zone, composer]);
}
