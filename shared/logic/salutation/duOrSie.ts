/** What is said to somebody, in three ways. `many`: to several by du; without it they are told what one is told. */
type Words = { du: string; sie: string; many: string | undefined };

/** "Ihr" of several stands next to its verb; elsewhere it may be hers. */
const yours =
  /(?<!\p{L})(?:du|dich|dir|dein(?:e[rmns]?)?|euch|euer|eu(?:e)?re[rmns]?|(?<=\p{L}t )ihr(?!\p{L}| \p{Lu})|ihr(?= (?:habt|seid|könnt|wollt|müsst|dürft|sollt|werdet)(?!\p{L})))(?!\p{L})/gu;

/**
 * The words for somebody by the pronoun they are addressed with; who is not known is told Sie. A pronoun in capitals writes
 * theirs in capitals.
 */
export function duOrSie({ du, sie, many }: Words, pronoun: string | null): string {
  if (pronoun === null || !/^(?:du|ihr)$/iu.test(pronoun)) return sie;
  const words = pronoun.toLowerCase() === 'ihr' ? (many ?? du) : du;
  const isCapital = pronoun !== pronoun.toLowerCase();
  return isCapital ? words.replace(yours, (word) => word.charAt(0).toUpperCase() + word.slice(1)) : words;
}
