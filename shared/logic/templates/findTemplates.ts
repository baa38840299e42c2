import type { Template } from '../../domain/template';
import { fold } from '../search/fold';

type Folded = { name: string; shortcut: string; tags: string; text: string };

const folded = new WeakMap<Template, Folded>();

/** So much of a text is looked through. */
const mostText = 2000;

/**
 * Templates that hold every word typed, folded as everywhere, best first: by shortcut, then name, tags and folder, then
 * text; of equals who was used last. Nothing typed: all of them.
 * @param all as `byUse` has them
 */
export function findTemplates(all: readonly Template[], typed: string): readonly Template[] {
  const words = wordsTyped(typed);
  if (words.length === 0) return all;
  return all
    .map((template) => ({ template, score: scoreOf(foldedOf(template), words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ template }) => template);
}

/** The words of what was typed, folded; a shortcut with or without its mark. */
export const wordsTyped = (typed: string): string[] =>
  fold(typed.trim().replace(/^;/u, '')).split(/\s+/u).filter(Boolean);

/** Whether a template holds every word. */
export const holdsWords = (template: Template, words: readonly string[]): boolean =>
  words.length === 0 || scoreOf(foldedOf(template), words) > 0;

/** Templates with those first that were used last; never used ones by name. */
export function byUse(all: readonly Template[]): readonly Template[] {
  return [...all].sort((a, b) => (b.usedAt ?? 0) - (a.usedAt ?? 0));
}

function foldedOf(template: Template): Folded {
  const known = folded.get(template);
  if (known) return known;
  const { name, shortcut, tags, folder, variants } = template;
  const made = {
    name: fold(name),
    shortcut: fold(shortcut ?? ''),
    tags: fold([...tags, folder].join(' ')),
    text: fold(variants.map(({ text }) => text.slice(0, mostText)).join(' ')),
  };
  folded.set(template, made);
  return made;
}

/** 0 where a word is nowhere. */
function scoreOf(parts: Folded, words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    const score = wordScore(parts, word);
    if (score === 0) return 0;
    sum += score;
  }
  return sum;
}

function wordScore({ name, shortcut, tags, text }: Folded, word: string): number {
  if (shortcut === word) return 100;
  if (name.startsWith(word)) return 60;
  if (shortcut.startsWith(word)) return 50;
  if (beginsWord(name, word)) return 40;
  if (name.includes(word)) return 20;
  if (beginsWord(tags, word)) return 10;
  if (tags.includes(word)) return 6;
  return beginsWord(text, word) ? 3 : text.includes(word) ? 1 : 0;
}

function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  return false;
}
