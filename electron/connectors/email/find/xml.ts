/** An element of a small XML file. Names in lower case, without prefix; attributes and texts with entities replaced. */
export type XmlElement = { name: string; attributes: Map<string, string>; children: XmlElement[]; text: string };

const limits = { characters: 65_536, elements: 1_000, depth: 20 };
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads a file from somebody we do not trust: no document type and so no entities of its own, bounded in size, number
 * and depth. Null for anything else, and for what is not well-formed. Takes time in proportion to the length.
 */
export function parseXml(source: string): XmlElement | null {
  if (source.length > limits.characters) return null;
  const top: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [top];
  let count = 0;
  let at = 0;
  while (at < source.length) {
    const here = open[open.length - 1] ?? top;
    const tag = source.indexOf('<', at);
    here.text += decode(source.slice(at, tag < 0 ? source.length : tag));
    if (tag < 0) break;
    const skipped = special(source, tag);
    if (skipped) {
      here.text += skipped.text;
      at = skipped.end;
      continue;
    }
    const end = source.indexOf('>', tag);
    if (end < 0 || source.startsWith('<!', tag)) return null;
    const inside = source.slice(tag + 1, end);
    at = end + 1;
    if (inside.startsWith('/')) {
      if (open.length === 1 || open.pop()?.name !== nameOf(inside.slice(1))) return null;
      continue;
    }
    const element: XmlElement = { name: nameOf(inside), attributes: attributesOf(inside), children: [], text: '' };
    if (element.name === '' || ++count > limits.elements || open.length > limits.depth) return null;
    here.children.push(element);
    if (!inside.endsWith('/')) open.push(element);
  }
  const [root, ...more] = top.children;
  return open.length === 1 && root && more.length === 0 ? root : null;
}

/** The children of that name (lower case). */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The trimmed text of the first child of that name, or ''. */
export function textOf(element: XmlElement, name: string): string {
  return childrenOf(element, name)[0]?.text.trim() ?? '';
}

/** Comments, declarations and CDATA: where they end, and their text. */
function special(source: string, at: number): { end: number; text: string } | null {
  const kinds = [
    ['<!--', '-->'],
    ['<?', '?>'],
    ['<![CDATA[', ']]>'],
  ] as const;
  for (const [start, stop] of kinds) {
    if (!source.startsWith(start, at)) continue;
    const found = source.indexOf(stop, at + start.length);
    const end = found < 0 ? source.length : found;
    return { end: end + stop.length, text: start === '<![CDATA[' ? source.slice(at + start.length, end) : '' };
  }
  return null;
}

function nameOf(inside: string): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.:-]{0,99}(?=[\s/]|$)/u.exec(inside)?.[0] ?? '';
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function attributesOf(inside: string): Map<string, string> {
  const found = inside.matchAll(/\s([\w.:-]{1,100})="([^"]*)"|\s([\w.:-]{1,100})='([^']*)'/gu);
  return new Map([...found].map(([, a, b, c, d]) => [(a ?? c ?? '').toLowerCase(), decode(b ?? d ?? '')]));
}

/** The five entities XML has by itself, and numbers; others stay as they are. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/giu, (whole, decimal, hex, name: string) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number.parseInt(String(decimal), 10) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
