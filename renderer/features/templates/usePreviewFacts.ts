import { useMemo } from 'react';
import type { Language } from '@shared/ipc/desk';
import { sampleFacts } from '@shared/logic/templates/sample';
import type { TemplateFacts } from '@shared/logic/templates/variables';
import { useT } from '@/ui/useT';

/** For whom the preview is filled in, and with what. @param language of the text */
export function usePreviewFacts(language: Language): { facts: TemplateFacts; name: string } {
  const t = useT();
  const facts = useMemo(() => sampleFacts(language), [language]);
  return { facts, name: t('library.sample') };
}
