import { findLinks } from './links';
import { textLength } from './length';

/** What a stretch of a post means beside its words. `handle` without its @, `tag` without its #. */
export type Meaning =
  { kind: 'link'; uri: string } | { kind: 'mention'; handle: string } | { kind: 'tag'; tag: string };

/** Where it stands, in octets of UTF-8, the end not included. */
export type Facet = { byteStart: number; byteEnd: number; meaning: Meaning };

type Found = { start: number; end: number; meaning: Meaning };

/** A handle is a host name (https://atproto.com/specs/handle), a tag any word that is no number; bounded all of them. */
const mention =
  /(?<![\p{L}\p{N}@._-])@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?)(?![\p{L}\p{N}_@-])/giu;
const tag = /(?<![\p{L}\p{N}&/#])[#＃]([\p{L}\p{N}\p{M}\p{Emoji_Presentation}_-]{1,64})/gu;

/** Finds links, mentions and tags of a text, in order, none within another. */
export function facetsIn(text: string): Facet[] {
  const links = findLinks(text)
    .filter(({ href }) => /^https?:/u.test(href))
    .map(({ start, end, href }): Found => ({ start, end, meaning: { kind: 'link', uri: href } }));
  const mentions = [...text.matchAll(mention)].map(({ 0: whole, 1: handle = '', index }): Found => ({
    start: index,
    end: index + whole.length,
    meaning: { kind: 'mention', handle: handle.toLowerCase() },
  }));
  const tags = [...text.matchAll(tag)].flatMap(({ 0: whole, 1: word = '', index }): Found[] =>
    /^[\p{N}_-]+$/u.test(word)
      ? []
      : [{ start: index, end: index + whole.length, meaning: { kind: 'tag', tag: word } }],
  );
  const apart: Found[] = [];
  for (const found of [...links, ...mentions, ...tags].sort((a, b) => a.start - b.start)) {
    if (found.start >= (apart.at(-1)?.end ?? 0)) apart.push(found);
  }
  return inOctets(text, apart);
}

function inOctets(text: string, found: readonly Found[]): Facet[] {
  let [at, octets] = [0, 0];
  const count = (to: number): number => {
    octets += textLength(text.slice(at, to), 'utf8-bytes');
    at = to;
    return octets;
  };
  return found.map(({ start, end, meaning }) => ({ byteStart: count(start), byteEnd: count(end), meaning }));
}

/** A link as a post has it: a stretch in octets of UTF-8, and what it leads to. */
type LinkAt = { byteStart: number; byteEnd: number; uri: string };

/**
 * The text with every link readable: where its words hide or shorten the address, the address stands there. Stretches
 * that make no sense (outside, overlapping, within a character) say nothing.
 */
export function withAddresses(text: string, links: readonly LinkAt[]): string {
  const places = placesOf(text);
  const known = links
    .flatMap(({ byteStart, byteEnd, uri }) => {
      const [start, end] = [places.get(byteStart), places.get(byteEnd)];
      return start === undefined || end === undefined || end <= start ? [] : [{ start, end, uri }];
    })
    .sort((a, b) => a.start - b.start);
  let [made, at] = ['', 0];
  for (const { start, end, uri } of known) {
    if (start < at) continue;
    made += text.slice(at, start) + linkText(text.slice(start, end), uri);
    at = end;
  }
  return made + text.slice(at);
}

/** `example.org/lon...` is the address cut short; other words stay beside it. */
function linkText(shown: string, uri: string): string {
  if (shown === uri) return shown;
  const bare = uri.replace(/^https?:\/\/(?:www\.)?/u, '');
  const words = shown.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/(?:\.{3}|…)$/u, '');
  return words !== '' && bare.startsWith(words) ? uri : `${shown} (${uri})`;
}

/** The UTF-16 offset of every octet a character begins at. */
function placesOf(text: string): Map<number, number> {
  const places = new Map<number, number>();
  let [octets, units] = [0, 0];
  for (const character of text) {
    places.set(octets, units);
    octets += textLength(character, 'utf8-bytes');
    units += character.length;
  }
  return places.set(octets, units);
}
