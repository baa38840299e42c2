import type { Conversation } from '@shared/domain/conversation';
import type { Customer } from '@shared/domain/customer';
import type { ConversationId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { AnswerSuggestion } from '@shared/ipc/search';
import { askedWords } from '@shared/logic/writing/suggest/askedWords';
import { isSaid, type PastAnswer, questionOf, suggestionsFrom } from '@shared/logic/writing/suggest/suggestions';
import { namesIn, salutationFor } from '@shared/logic/writing/suggest/whom';
import type { Database } from '../db/database';
import { messageCondition } from './marks';
import { templatesIn } from './templatesIn';
import { wordsBeginning } from './terms';

/** A word that more messages have says little, and its list would be read in whole. */
const mostHits = 5_000;
/** So many words that begin alike stand for one of the question's. */
const mostForms = 6;
const mostQuestions = 60;
const mostRead = 30;
const mostAfter = 8;
const left = new Set(['spam', 'trash']);

/** Templates and answers persons gave to questions like the one a conversation waits with; see shared/logic/writing/suggest. */
export function suggest(db: Database, id: ConversationId): AnswerSuggestion[] {
  const conversation = row<Conversation>(db, 'SELECT data FROM conversation WHERE id = ?', id);
  if (!conversation) return [];
  const newest = 'SELECT data FROM message WHERE conversation_id = ? ORDER BY seq DESC LIMIT ?';
  const messages = rows<Message>(db, newest, id, mostRead).reverse();
  const words = askedWords(questionOf(messages));
  if (words.length === 0) return [];
  const terms = words.flatMap((word) => termsOf(db, word));
  const { customerId } = conversation;
  const customer = customerId === null ? null : row<Customer>(db, 'SELECT data FROM customer WHERE id = ?', customerId);
  const past = (terms.length === 0 ? [] : questionsLike(db, terms)).flatMap(([seq, rank]) =>
    answerTo(db, seq, -rank, id),
  );
  const { accountId: account, channel } = conversation;
  const to = salutationFor(conversation, customer, messages);
  return suggestionsFrom({ words, past, to, templates: templatesIn(db), place: { account, channel } });
}

/** Words of the index that a word of the question stands for, without those half the messages have. */
function termsOf(db: Database, word: string): string[] {
  const forms = (wordsBeginning(db, word) ?? [word]).sort((a, b) => a.length - b.length).slice(0, mostForms);
  const sql = `SELECT count(*) FROM (SELECT 1 FROM doc WHERE doc MATCH ? LIMIT ${mostHits})`;
  return forms.filter((form) => (db.one<[number]>(sql, `words : "${form}"`)?.[0] ?? 0) < mostHits);
}

/** Messages of customers by how much they have of these words (BM25: the smaller, the liker). */
function questionsLike(db: Database, terms: readonly string[]): [number, number][] {
  const sql = `SELECT doc.rowid, bm25(doc, 0, 0, 0, 1) AS rank FROM doc CROSS JOIN place ON place.seq = doc.rowid
    WHERE doc MATCH ? AND ${messageCondition('in')} ORDER BY rank LIMIT ${mostQuestions}`;
  return db.all<[number, number]>(sql, `words : (${terms.map((term) => `"${term}"`).join(' OR ')})`);
}

/** What a person answered to a message, elsewhere than here. */
function answerTo(db: Database, seq: number, score: number, here: ConversationId): PastAnswer[] {
  const question = row<Message>(db, 'SELECT data FROM message WHERE seq = ?', seq);
  if (!question || !isSaid(question) || question.conversationId === here) return [];
  const talk = row<Conversation>(db, 'SELECT data FROM conversation WHERE id = ?', question.conversationId);
  if (!talk || left.has(talk.state)) return [];
  const after = 'SELECT data FROM message WHERE conversation_id = ? AND seq > ? ORDER BY seq LIMIT ?';
  const answer = rows<Message>(db, after, talk.id, seq, mostAfter).find(
    (each) => each.direction === 'out' && isSaid(each),
  );
  if (!answer) return [];
  const asked = [question.subject ?? '', question.text].join('\n');
  return [{ score, question: asked, answer, names: namesIn(talk, question) }];
}

const rows = <T>(db: Database, sql: string, ...params: (string | number)[]): T[] =>
  db.all<[string]>(sql, ...params).map(([data]) => JSON.parse(data) as T);

const row = <T>(db: Database, sql: string, param: string | number): T | null => rows<T>(db, sql, param)[0] ?? null;
