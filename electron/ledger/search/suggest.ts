import type { Conversation } from '@shared/domain/conversation';
import type { Customer } from '@shared/domain/customer';
import type { ConversationId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { AnswerSuggestion } from '@shared/ipc/search';
import { askedWords, covered } from '@shared/logic/writing/suggest/askedWords';
import { isSaid, type PastAnswer, questionOf, suggestionsFrom } from '@shared/logic/writing/suggest/suggestions';
import { namesIn, salutationFor } from '@shared/logic/writing/suggest/whom';
import type { Database } from '../db/database';
import { messageCondition } from './marks';
import { templatesIn } from './templatesIn';
import { wordsBeginning } from './terms';

/** A word that more messages have says little, and its list would be read in whole. */
const mostHits = 5_000;
/** So many words that very many messages have are put together, and the newest messages looked through for them. */
const mostShared = 4;
const newestSeen = 100_000;
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
  const asked = words.map((word) => termsOf(db, word));
  const { customerId } = conversation;
  const customer = customerId === null ? null : row<Customer>(db, 'SELECT data FROM customer WHERE id = ?', customerId);
  const { accountId: account, channel } = conversation;
  const to = salutationFor(conversation, customer, messages);
  const from = { words, to, templates: templatesIn(db), place: { account, channel } };
  const rare = asked.flatMap((terms) => terms.rare);
  const found = suggestionsFrom({ ...from, past: answersTo(db, questionsLike(db, rare), id) });
  if (found.some(({ kind }) => kind === 'answer')) return found;
  // What everybody asks has no rare word: the newest that have two of its common ones, by how many of all they have.
  const common = asked.map((terms) => terms.common).filter((forms) => forms.length > 0);
  const past = answersTo(db, questionsSharing(db, common), id);
  return suggestionsFrom({
    ...from,
    past: past.map((each) => ({ ...each, score: covered(words, each.question) })),
  });
}

/** Words of the index that a word of the question stands for: those that few messages have, and those that very many have. */
function termsOf(db: Database, word: string): { rare: string[]; common: string[] } {
  const forms = (wordsBeginning(db, word) ?? [word]).sort((a, b) => a.length - b.length).slice(0, mostForms);
  const sql = `SELECT count(*) FROM (SELECT 1 FROM doc WHERE doc MATCH ? LIMIT ${mostHits})`;
  const rare = new Set(forms.filter((form) => (db.one<[number]>(sql, `words : "${form}"`)?.[0] ?? 0) < mostHits));
  return { rare: [...rare], common: forms.filter((form) => !rare.has(form)) };
}

/** A message of a customer by its number, and how like a question it is. */
type Found = [seq: number, score: number];

/** Messages of customers by how much they have of these words, by BM25. */
function questionsLike(db: Database, terms: readonly string[]): Found[] {
  if (terms.length === 0) return [];
  const sql = `SELECT doc.rowid, -bm25(doc, 0, 0, 0, 1) AS score FROM doc CROSS JOIN place ON place.seq = doc.rowid
    WHERE doc MATCH ? AND ${messageCondition('in')} ORDER BY score DESC LIMIT ${mostQuestions}`;
  return db.all<Found>(sql, `words : (${terms.map((term) => `"${term}"`).join(' OR ')})`);
}

/** The newest messages of customers that have two of these words, each given by its forms. */
function questionsSharing(db: Database, words: readonly (readonly string[])[]): Found[] {
  const forms = words.slice(0, mostShared).map((each) => `(${each.map((form) => `"${form}"`).join(' OR ')})`);
  const pairs = forms.flatMap((one, at) => forms.slice(at + 1).map((other) => `(${one} AND ${other})`));
  const oldest = db.one<[number]>(`SELECT seq FROM place ORDER BY seq DESC LIMIT 1 OFFSET ${newestSeen}`)?.[0] ?? 0;
  if (pairs.length === 0) return [];
  const sql = `SELECT doc.rowid, 0 FROM doc CROSS JOIN place ON place.seq = doc.rowid
    WHERE doc MATCH ? AND doc.rowid > ? AND ${messageCondition('in')} ORDER BY doc.rowid DESC LIMIT ${mostQuestions}`;
  return db.all<Found>(sql, `words : (${pairs.join(' OR ')})`, oldest);
}

const answersTo = (db: Database, questions: readonly Found[], here: ConversationId): PastAnswer[] =>
  questions.flatMap(([seq, score]) => answerTo(db, seq, score, here));

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
