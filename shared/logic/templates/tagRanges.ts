/**
 * Where the tags of a markup are, quotes of attributes heeded: every `<` begins one, as editors spell it out elsewhere. One
 * pass, whatever strangers write.
 * @returns whether a place lies within a tag; asked in ascending order
 */
export function tagRanges(html: string): (at: number) => boolean {
  const ranges: { at: number; end: number }[] = [];
  let begin = -1;
  let quote = '';
  for (let at = 0; at < html.length; at++) {
    const char = html[at] ?? '';
    if (begin < 0) {
      if (char === '<') begin = at;
    } else if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') {
      ranges.push({ at: begin, end: at });
      begin = -1;
    }
  }
  if (begin >= 0) ranges.push({ at: begin, end: html.length });
  let next = 0;
  return (at) => {
    while ((ranges[next]?.end ?? Infinity) < at) next++;
    return (ranges[next]?.at ?? Infinity) <= at;
  };
}
