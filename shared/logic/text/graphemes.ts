const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The text cut into what a reader takes for one character each (UAX 29). */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment);
}
