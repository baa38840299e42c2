const path = String.raw`[A-Za-z_]\w*(?:\.\w+)*`;
const value = String.raw`(?:"[^"\\]*"|'[^'\\]*'|-?\d+(?:\.\d+)?|${path})`;
const filter = String.raw`\|\s*\w+\s*(?::\s*${value}\s*(?:,\s*${value}\s*)*)?`;
const condition = String.raw`${value}\s*(?:(?:==|!=|<=|>=|<|>|contains)\s*${value}\s*)?`;
const conditions = String.raw`${condition}(?:(?:and|or)\s+${condition})*`;

const whole = (...parts: readonly string[]): RegExp =>
  new RegExp(String.raw`^\s*${parts.join(String.raw`\s*`)}\s*$`, 'u');

const output = whole(value, `(?:${filter}){0,10}`);
const tags: Readonly<Record<string, RegExp>> = {
  if: whole('if\\b', conditions),
  elsif: whole('elsif\\b', conditions),
  unless: whole('unless\\b', conditions),
  case: whole('case\\b', value),
  when: whole('when\\b', value, String.raw`(?:(?:,|or\b)\s*${value}\s*)*`),
  else: whole('else'),
  endif: whole('endif'),
  endunless: whole('endunless'),
  endcase: whole('endcase'),
};

/** The tags there are: choices alone, nothing that repeats, keeps or fetches anything. */
export const isTag = (name: string): boolean => Object.hasOwn(tags, name);

/**
 * Whether the inside of a mark is the part of Liquid that templates may use: a value with filters, or a choice between
 * values. No ranges, no computed paths, no escapes in texts. Liquid itself is more lenient and skips what it does not know.
 * @param tag its name; null for an output
 */
export function isWellFormed(inside: string, tag: string | null): boolean {
  const rule = tag === null ? output : tags[tag];
  return rule?.test(inside.replace(/-$/u, '')) ?? false;
}
