import type { Message } from '../../../domain/message';
import type { AnswerSuggestion } from '../../../ipc/search';
import type { Salutation } from '../../salutation/salutation';
import { comparable } from '../proof/sentBefore';
import { covered } from './askedWords';
import { carryOver } from './carryOver';

type Said = Pick<Message, 'direction' | 'automatic' | 'deletedAt' | 'subject' | 'text' | 'author'>;

/** A past question, how like the present one it is (the more, the liker), what a person answered, and all it was with. */
export type PastAnswer = {
  score: number;
  question: string;
  answer: Pick<Message, 'id' | 'text'>;
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

/** The likest answers that can be given to this customer, each once: one given more often counts more. */
export function suggestionsFrom(
  words: readonly string[],
  past: readonly PastAnswer[],
  to: Salutation,
): AnswerSuggestion[] {
  const found = new Map<string, AnswerSuggestion & { score: number }>();
  const least = words.length <= fewWords ? 1 : 2;
  for (const { score, question, answer, names } of past) {
    if (covered(words, question) < least) continue;
    const text = carryOver(answer.text, names, to);
    if (text === null) continue;
    const key = comparable(text);
    const known = found.get(key);
    if (known) known.score += score * again;
    else found.set(key, { messageId: answer.id, text, score });
  }
  const ranked = [...found.values()].sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  return ranked
    .filter(({ score }) => score >= best * leastLike)
    .slice(0, mostShown)
    .map(({ messageId, text }) => ({ messageId, text: text.slice(0, 20_000) }));
}
