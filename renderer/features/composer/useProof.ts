import { useMemo } from 'react';
import type { Conversation } from '@shared/domain/conversation';
import type { Draft } from '@shared/domain/draft';
import type { Message } from '@shared/domain/message';
import { type Finding, proofread } from '@shared/logic/writing/proof/proofread';
import { readerOf } from '@shared/logic/writing/proof/reader';
import { useCustomer } from '@/cache';
import { type Locale, useLocale } from '@/ui/format/locale';
import { fullText } from '@/ui/format/when';
import type { Sentence } from './limits';

/** So many of the customer's own messages say how they speak. */
const mostRead = 5;
/** So many of ours are looked through for the same text. */
const mostSent = 30;

const unknown = { form: null, address: null, title: null };

/** Reads an answer before it leaves: `proof(draft, written)` says what was found in it. */
export function useProof(conversation: Conversation, messages: readonly Message[], present: readonly string[]) {
  const customer = useCustomer(conversation.customerId);
  const locale = useLocale();
  const { customerName } = conversation;
  const known = useMemo(() => {
    const theirs = messages.filter(({ direction, automatic }) => direction === 'in' && !automatic);
    const names = [customerName, ...present, ...theirs.map(({ author }) => author.name)];
    const wrote = theirs.slice(-mostRead).map(({ text }) => text);
    const ours = messages.filter(isSent).slice(-mostSent);
    return {
      reader: readerOf(customer ?? { name: customerName, salutation: unknown }, wrote, names),
      sent: ours.map(({ text, sentAt }) => ({ text, at: sentAt })),
      present: new Set(present.map((each) => each.toLowerCase())),
    };
  }, [customer, customerName, messages, present]);

  return (draft: Pick<Draft, 'kind' | 'to'>, written: string): Sentence[] => {
    const away = draft.kind === 'forward' || draft.to.some((each) => !known.present.has(each.toLowerCase()));
    const found = away ? proofread(written, null, []) : proofread(written, known.reader, known.sent);
    return found.map((each) => sentenceOf(each, locale));
  };
}

/** Ours, and it did arrive as far as anybody knows. */
const isSent = ({ direction, automatic, deletedAt, trouble }: Message): boolean =>
  direction === 'out' && !automatic && deletedAt === null && trouble === undefined;

function sentenceOf(finding: Finding, locale: Locale): Sentence {
  if (finding.kind === 'sentBefore')
    return { key: 'composer.warn.sentBefore', facts: { date: fullText(finding.at, locale) } };
  if (finding.kind === 'mixedForm' || finding.kind === 'duToSie' || finding.kind === 'blank')
    return { key: `composer.warn.${finding.kind}` };
  const { greeted } = finding;
  if (finding.kind === 'otherName') return { key: 'composer.warn.otherName', facts: { greeted, who: finding.who } };
  return { key: finding.is === 'frau' ? 'composer.warn.isFrau' : 'composer.warn.isHerr', facts: { greeted } };
}
