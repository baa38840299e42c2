/**
 * The next of some words in a text after a place, or before it (`back`); past the end it goes on from the other one. Null
 * where none is.
 */
export function nextPlace(
  text: string,
  words: readonly string[],
  from: number,
  back: boolean,
): { at: number; end: number } | null {
  const places = words
    .flatMap((word) => placesOf(text, word).map((at) => ({ at, end: at + word.length })))
    .sort((a, b) => a.at - b.at);
  const next = back ? places.findLast(({ end }) => end <= from) : places.find(({ at }) => at >= from);
  return next ?? (back ? places.at(-1) : places[0]) ?? null;
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}
