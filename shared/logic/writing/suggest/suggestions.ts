import type { TemplateId } from '../../../domain/ids';
import type { Message } from '../../../domain/message';
import type { AnswerSuggestion } from '../../../ipc/search';
import type { Salutation } from '../../salutation/salutation';
import { comparable } from '../proof/sentBefore';
import { covered } from './askedWords';
import { carryOver } from './carryOver';
import type { TemplateIndex } from './templateIndex';

type Said = Pick<Message, 'direction' | 'automatic' | 'deletedAt' | 'subject' | 'text' | 'author'>;

/** A past question, how like the present one it is (the more, the liker), what a person answered, and all it was with. */
export type PastAnswer = {
  score: number;
  question: string;
  answer: Pick<Message, 'id' | 'text' | 'template'>;
  names: readonly string[];
};

const mostShown = 3;
/** What is less like the question than this part of the likest is about something else. */
const leastLike = 0.45;
/** A question of so few words is found by one of them. */
const fewWords = 3;
/** How much an answer given once more counts. */
const again = 0.02;

/** Messages of a person, which is all that can be asked or answered. */
export const isSaid = ({ automatic, deletedAt, direction }: Pick<Said, 'automatic' | 'deletedAt' | 'direction'>) =>
  !automatic && deletedAt === null && direction !== 'note';

/** What the customer asks: all they wrote since our last answer, else their last message. Oldest first; '' for nothing. */
export function questionOf(messages: readonly Said[]): string {
  const said = messages.filter(isSaid);
  const since = said.slice(said.findLastIndex(({ direction }) => direction === 'out') + 1);
  const last = said.findLast(({ direction }) => direction === 'in');
  const asked = since.length > 0 ? since : last ? [last] : [];
  return asked.map(({ text }) => text).join('\n');
}

/** What is suggested for, and out of what. */
type From = {
  /** Of the question, see `askedWords`. */
  words: readonly string[];
  past: readonly PastAnswer[];
  to: Salutation;
  templates: Pick<TemplateIndex, 'like' | 'has'>;
  place: Parameters<TemplateIndex['like']>[1];
};

/** The likest of before and the likest templates by turns, each once. */
export function suggestionsFrom({ words, past, to, templates, place }: From): AnswerSuggestion[] {
  const answers = answersFrom(words, past, to, templates);
  const liked = templates.like(words, place).slice(0, mostShown).map(asTemplate);
  const turns = Array.from({ length: mostShown }, (_, at) => [answers[at] ?? [], liked[at] ?? []].flat()).flat();
  return [
    ...new Map(turns.map((each) => [each.kind === 'answer' ? each.messageId : each.templateId, each])).values(),
  ].slice(0, mostShown);
}

const asTemplate = (templateId: TemplateId): AnswerSuggestion => ({ kind: 'template', templateId });

/**
 * The likest answers that can be given to this customer: one given more often counts more, and one that was a template is
 * that template, for it is filled anew.
 */
function answersFrom(
  words: readonly string[],
  past: readonly PastAnswer[],
  to: Salutation,
  templates: Pick<TemplateIndex, 'has'>,
): AnswerSuggestion[] {
  const found = new Map<string, { suggestion: AnswerSuggestion; score: number }>();
  const least = words.length <= fewWords ? 1 : 2;
  for (const { score, question, answer, names } of past) {
    if (covered(words, question) < least) continue;
    const used = answer.template;
    const kept = used?.unchanged && templates.has(used.id) ? used.id : null;
    const text = kept === null ? carryOver(answer.text, names, to) : '';
    if (text === null) continue;
    const key = kept ?? comparable(text);
    const known = found.get(key);
    const given = { kind: 'answer', messageId: answer.id, text: text.slice(0, 20_000) } as const;
    if (known) known.score += score * again;
    else found.set(key, { suggestion: kept === null ? given : asTemplate(kept), score });
  }
  const ranked = [...found.values()].sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * leastLike).map(({ suggestion }) => suggestion);
}
