/** Closing words, after which people sign. */
const closing =
  /^\s*(?:(?:ganz |viele |herzliche |beste |schöne |sonnige |liebe |freundliche |mit (?:freundlichen?|besten|herzlichen|lieben|vielen)(?: herzlichen)? )*(?:grüße|grüßen|gruß|gruessen?|gruss)(?: aus \p{L}+)?|g?lg|vlg|vg|mfg|bg|hochachtungsvoll|danke und gruß|(?:kind|best|warm) regards|regards|best wishes|best|cheers|thanks|thank you|yours (?:sincerely|faithfully)|sincerely)(?<rest>[\s,!.]+\S.*|[\s,!.]*)$/iu;
const longestName = 60;

/** What a message is signed with, as written; null where nothing closes it. */
export function signOff(text: string): string | null {
  const lines = text.split('\n');
  for (let at = lines.length - 1; at >= 0; at--) {
    const rest = closing.exec(lines[at] ?? '')?.groups?.rest;
    if (rest === undefined) continue;
    const same = rest.replace(/^[\s,!.]+/u, '').trim();
    const next = lines.slice(at + 1).find((line) => line.trim() !== '');
    const name = same || next?.trim() || '';
    return name !== '' && name.length <= longestName && !/[?!:;\d]/u.test(name) ? name : null;
  }
  return null;
}

/** Somebody who says who they are: "Hier schreibt Frau Meier", "mein Name ist Herr Krause". */
const introduced =
  /(?:hier (?:schreibt|ist|spricht)|mein name ist|ich bin)\s+(?<name>(?:Frau|Herr)\s+(?:\p{Lu}[\p{L}'’.-]*\s?){1,4})/u;
const introducedFirst = /(?:hier (?:schreibt|ist|spricht)|mein name ist|ich bin)/iu;

/** The name by which somebody introduces themselves with Frau or Herr; null where nobody does. */
export function introduction(text: string): string | null {
  const begin = introducedFirst.exec(text);
  if (!begin) return null;
  const lowered = begin[0].toLowerCase() + text.slice(begin.index + begin[0].length);
  return introduced.exec(lowered)?.groups?.name?.trim() ?? null;
}
