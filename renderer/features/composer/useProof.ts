import { useMemo } from 'react';
import type { Conversation } from '@shared/domain/conversation';
import type { Draft } from '@shared/domain/draft';
import type { Message } from '@shared/domain/message';
import { isQuestion } from '@shared/logic/conversation/summary';
import { wroteIn } from '@shared/logic/salutation/wroteIn';
import { type Finding, proofread } from '@shared/logic/writing/proof/proofread';
import { readerOf } from '@shared/logic/writing/proof/reader';
import type { Sent } from '@shared/logic/writing/proof/sentBefore';
import { postedOn } from '@shared/logic/templates/posted';
import { usedOf } from '@shared/logic/templates/usedOf';
import { dayAt } from '@shared/logic/time/zoned';
import { useCustomer, useSentTo, useTemplates, useWritingSettings } from '@/cache';
import { type Locale, useLocale } from '@/ui/format/locale';
import { fullText } from '@/ui/format/when';
import type { Sentence } from './limits';

/** So many of ours in this conversation are looked through for the same text; elsewhere the last ones, see the cache. */
const mostSent = 30;

const unknown = { form: null, address: null, title: null };

/** Reads an answer before it leaves: `proof(draft, written)` says what was found in it. */
export function useProof(conversation: Conversation, messages: readonly Message[], present: readonly string[]) {
  const customer = useCustomer(conversation.customerId);
  const locale = useLocale();
  const { customerName } = conversation;
  const everywhere = useSentTo(conversation.customerId);
  const elsewhere = useMemo(
    () => everywhere.filter((each) => each.conversationId !== conversation.id && isSent(each)).map(asSent),
    [everywhere, conversation.id],
  );
  const known = useMemo(() => {
    const names = [customerName, ...present, ...messages.filter(isQuestion).map(({ author }) => author.name)];
    const ours = messages.filter(isSent).slice(-mostSent);
    return {
      reader: readerOf(customer ?? { name: customerName, salutation: unknown }, wroteIn(messages), names),
      sent: [...ours.map(asSent), ...elsewhere],
      present: new Set(present.map((each) => each.toLowerCase())),
    };
  }, [customer, customerName, messages, elsewhere, present]);

  const tooOften = useTooOften(conversation.visibility === 'public');

  return (draft: Pick<Draft, 'kind' | 'to' | 'template'>, written: string): Sentence[] => {
    const away = draft.kind === 'forward' || draft.to.some((each) => !known.present.has(each.toLowerCase()));
    const found = away ? proofread(written, null, []) : proofread(written, known.reader, known.sent);
    return [...found.map((each) => sentenceOf(each, locale)), ...tooOften(draft, written)];
  };
}

/** Says that a template has gone unchanged below public posts often enough today. */
function useTooOften(isPublic: boolean) {
  const templates = useTemplates();
  const most = useWritingSettings()?.unchangedADay;
  const { zone } = useLocale();
  return ({ template: use }: Pick<Draft, 'template'>, written: string): Sentence[] => {
    const row = isPublic && use ? templates.find(({ id }) => id === use.id) : undefined;
    if (!row || !use || most === undefined) return [];
    const count = postedOn(row, dayAt(Date.now(), zone));
    return count >= most && usedOf(use, written).unchanged
      ? [{ key: 'composer.warn.posted', facts: { name: row.name, count } }]
      : [];
  };
}

/** Ours, and it did arrive as far as anybody knows. */
const isSent = ({ direction, automatic, deletedAt, trouble }: Message): boolean =>
  direction === 'out' && !automatic && deletedAt === null && trouble === undefined;

const asSent = ({ text, sentAt }: Message): Sent => ({ text, at: sentAt });

function sentenceOf(finding: Finding, locale: Locale): Sentence {
  if (finding.kind === 'sentBefore')
    return { key: 'composer.warn.sentBefore', facts: { date: fullText(finding.at, locale) } };
  if (finding.kind === 'mixedForm' || finding.kind === 'duToSie' || finding.kind === 'blank')
    return { key: `composer.warn.${finding.kind}` };
  const { greeted } = finding;
  if (finding.kind === 'otherName') return { key: 'composer.warn.otherName', facts: { greeted, who: finding.who } };
  return { key: finding.is === 'frau' ? 'composer.warn.isFrau' : 'composer.warn.isHerr', facts: { greeted } };
}
