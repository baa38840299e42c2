import { useMemo } from 'react';
import type { Language } from '@shared/ipc/desk';
import { factsOf } from '@shared/logic/templates/factsOf';
import { sampleFacts } from '@shared/logic/templates/sample';
import type { TemplateFacts } from '@shared/logic/templates/variables';
import { useConversation, useFactSources } from '@/cache';
import { useDesk } from '@/commands';
import { useT } from '@/ui/useT';

/**
 * For whom the preview is filled in, and with what: the customer on the screen, else an example.
 * @param language of the text
 * @param example the example is wanted, whoever is on the screen
 * @returns `other`: what it could be filled in for instead; null: nothing
 */
export function usePreviewFacts(
  language: Language,
  example: boolean,
): { facts: TemplateFacts; name: string; other: string | null } {
  const t = useT();
  const id = useDesk((desk) => desk.open);
  const conversation = useConversation(id);
  const sources = useFactSources(id, conversation?.accountId ?? null);
  const sample = useMemo(() => sampleFacts(language), [language]);
  const own = useMemo(() => sources && factsOf(sources, language), [sources, language]);
  const [customer, words] = [conversation?.customerName ?? '', t('library.sample')];
  if (!own) return { facts: sample, name: words, other: null };
  return example
    ? { facts: sample, name: words, other: customer }
    : { facts: own, name: customer, other: t('library.example') };
}
