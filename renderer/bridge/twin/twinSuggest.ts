import type { ConversationId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { AnswerSuggestion } from '@shared/ipc/search';
import type { MemoryStore } from '@shared/logic/desk/memoryStore';
import { askedWords, covered } from '@shared/logic/writing/suggest/askedWords';
import { isSaid, type PastAnswer, questionOf, suggestionsFrom } from '@shared/logic/writing/suggest/suggestions';
import { makeTemplateIndex } from '@shared/logic/writing/suggest/templateIndex';
import { namesIn, salutationFor } from '@shared/logic/writing/suggest/whom';

/** What the ledger's index suggests, from the twin's messages one by one: the more words alike, the liker. */
export function twinSuggest(memory: MemoryStore, id: ConversationId): AnswerSuggestion[] {
  const conversation = memory.store.get('conversation', id);
  if (!conversation) return [];
  const all = memory.all('message').sort((a, b) => a.seq - b.seq);
  const here = all.filter(({ conversationId }) => conversationId === id);
  const words = askedWords(questionOf(here));
  const customer = conversation.customerId === null ? null : memory.store.get('customer', conversation.customerId);
  const past = all.flatMap((message) => pastAnswer(memory, all, message, words, id));
  const templates = makeTemplateIndex();
  for (const row of memory.all('template')) templates.put(row);
  const to = salutationFor(conversation, customer ?? null, here);
  const { accountId: account, channel } = conversation;
  return suggestionsFrom({ words, past, to, templates, place: { account, channel } });
}

function pastAnswer(
  memory: MemoryStore,
  all: readonly Message[],
  message: Message,
  words: readonly string[],
  here: ConversationId,
): PastAnswer[] {
  const { conversationId, seq, subject, text } = message;
  if (message.direction !== 'in' || !isSaid(message) || conversationId === here) return [];
  const question = [subject ?? '', text].join('\n');
  const score = covered(words, question);
  const talk = memory.store.get('conversation', conversationId);
  if (score === 0 || !talk || talk.state === 'spam' || talk.state === 'trash') return [];
  const answer = all.find(
    (each) => each.conversationId === conversationId && each.seq > seq && each.direction === 'out' && isSaid(each),
  );
  return answer ? [{ score, question, answer, names: namesIn(talk, message) }] : [];
}
