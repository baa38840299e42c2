/** How words before a name say who somebody is. `neutral`: they said they are neither. */
export type Honorific = 'frau' | 'herr' | 'neutral';

const honorifics: Readonly<Record<string, Honorific | 'none'>> = {
  ...{ frau: 'frau', fr: 'frau', herr: 'herr', herrn: 'herr', hr: 'herr' },
  ...{ mr: 'herr', mister: 'herr', mrs: 'frau', ms: 'frau', miss: 'frau', mx: 'neutral' },
  ...{ sir: 'none', hon: 'none' },
};

/** What a word before a name says; `none`: it belongs to no name but says nothing. Null: it is part of the name. */
export function honorificOf(word: string): Honorific | 'none' | null {
  // A Hofrat in Austria.
  if (word === 'HR') return null;
  const key = word.toLowerCase().replace(/\.$/u, '');
  return Object.hasOwn(honorifics, key) ? (honorifics[key] ?? null) : null;
}

/** Titles people are addressed by, the highest first, with how they are written before a name. */
const addressed: readonly [RegExp, string][] = [
  [/^(?:univ\.?-?)?prof(?:essor(?:in)?)?\.?$/iu, 'Prof.'],
  [/^(?:d(?:okto)?r(?:\.-ing\.?|\.in|\.)?|ph\.?d\.?)$/iu, 'Dr.'],
  [/^komm(?:erzial|\.)-?rätin$/iu, 'Kommerzialrätin'],
  [/^(?:komm(?:erzial|\.)-?rat|kommr)$/iu, 'Kommerzialrat'],
  [/^med(?:izinal|\.)-?rätin$/iu, 'Medizinalrätin'],
  [/^med(?:izinal|\.)-?rat$/iu, 'Medizinalrat'],
  [/^hofrätin$/iu, 'Hofrätin'],
  [/^hofrat$/iu, 'Hofrat'],
  [/^mmag(?:\.a)?\.?$/iu, 'MMag.'],
  [/^mag(?:\.a)?\.?(?:\s?\(fh\))?$/iu, 'Mag.'],
  [/^di(?:\s?\(fh\))?$/u, 'DI'],
  [/^DI(?:\s?\(FH\))?$/u, 'DI'],
  [/^ing\.$/iu, 'Ing.'],
];

/** Degrees and professions nobody is addressed by. */
const silent =
  /^(?:pd|hr|jun\.?|jr\.?|sen\.?|sr\.?|ra|rain|stb|wp|med|med\.|rer\.?|nat\.?|phil\.?|jur\.?|iur\.?|pol\.?|oec\.?|dent\.?|vet\.?|vet|h\.?c\.?|h\.|c\.|mult\.?|habil\.?|dipl\.?-?\p{L}*\.?-?\p{L}*\.?|bakk\.?|\(fh\)|ll\.?m\.?|m\.?b\.?a\.?|mba|[bm]\.?(?:a|sc|eng|ed)\.?|msc|bsc|meng|beng)$/iu;

/** Whether a word is a title or a degree rather than part of a name. `two-letter` ones only as they are written. */
export function isTitle(word: string): boolean {
  if (/^(?:di|ra|hr|pd|wp)$/iu.test(word) && word !== word.toUpperCase()) return /^(?:RAin)$/u.test(word);
  return addressed.some(([pattern]) => pattern.test(word)) || silent.test(word);
}

/** The one title of these by which somebody is addressed; null where they have none such. */
export function titleOf(words: readonly string[]): string | null {
  return addressed.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1] ?? null;
}
