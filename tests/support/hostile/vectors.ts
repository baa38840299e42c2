import { channelVectors } from './channels';
import { classicVectors } from './classics';
import { drawingVectors } from './drawings';
import { eventVectors } from './events';
import { clobberingVectors, mutationVectors } from './mutations';
import { protocolVectors, takeoverVectors } from './protocols';
import { sheetVectors, styleVectors } from './styles';

/** A body of a message that a sender made to run a script or to be told that it was read. */
export type Vector = { id: number; kind: string; html: string };

/** Every kind, and how many of it may stand in one document without getting into each other's way. */
const kinds = [
  { kind: 'event', templates: eventVectors, together: 48 },
  { kind: 'protocol', templates: protocolVectors, together: 15 },
  { kind: 'takeover', templates: takeoverVectors, together: 1 },
  { kind: 'mutation', templates: mutationVectors, together: 1 },
  { kind: 'clobbering', templates: clobberingVectors, together: 19 },
  { kind: 'drawing', templates: drawingVectors, together: 25 },
  { kind: 'style', templates: styleVectors, together: 40 },
  { kind: 'sheet', templates: sheetVectors, together: 16 },
  { kind: 'channel', templates: channelVectors, together: 16 },
  { kind: 'classic', templates: classicVectors, together: 16 },
] as const;

/** Kinds that only mean to fetch. */
const fetching = new Set<string>(['style', 'sheet', 'channel']);

/** Those that mean to run a script. */
export const scripted = (vectors: readonly Vector[]): Vector[] => vectors.filter(({ kind }) => !fetching.has(kind));

/** What reaches beyond its own place in a document: it stands alone. */
const greedy =
  /<(?:meta|base|frame|body|html|head|plaintext|template|noscript|noembed|isindex)|<[!?<]|<x?script[^>]*>[^<]*$|[`}]{2}|\*\//iu;
const isGreedy = (html: string): boolean =>
  greedy.test(html) ||
  html.split('"').length % 2 === 0 ||
  html.split("'").length % 2 === 0 ||
  html.split('{').length !== html.split('}').length;

/**
 * Every vector, told apart by its number: a script of it sets `top.ran[number]`, a request asks for `<home>/<number>`.
 * @param home origin of the server they call
 */
export function hostileVectors(home: string): Vector[] {
  const all = kinds.flatMap(({ kind, templates }) => templates.map((html) => ({ kind, html })));
  return all.map(({ kind, html }, index) => {
    const id = index + 1;
    const filled = html
      .replaceAll('HOSTNAME', new URL(home).host)
      .replaceAll(/HO(?:\\\n)?ME/gu, `${home}/${id}`)
      .replaceAll('RUN', `top.ran[${id}]=1`)
      .replaceAll('NUMBER', String(id));
    return { id, kind, html: filled };
  });
}

/** The vectors as documents: those that leave each other alone share one, unless each is wanted `alone`. */
export function hostileDocuments(vectors: readonly Vector[], alone: boolean): string[] {
  const shared: string[] = [];
  const single: string[] = [];
  for (const { kind, together } of kinds) {
    const bodies = vectors.filter((vector) => vector.kind === kind).map(({ html }) => html);
    const takesAll = (html: string): boolean => alone || together === 1 || isGreedy(html);
    single.push(...bodies.filter(takesAll));
    const tidy = bodies.filter((html) => !takesAll(html));
    shared.push(...chunked(tidy, together).map((some) => some.join('\n')));
  }
  // Those that may keep a frame from ever being loaded come together.
  return [...shared, ...single];
}

/** Cuts a list into pieces of `size`. */
export function chunked(all: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
