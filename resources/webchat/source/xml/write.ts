/** A piece of XML that was written here, its texts escaped: nothing else can be put among the children of an element. */
export type Xml = { readonly xml: string };

type Attributes = Record<string, string | number | undefined>;

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** What XML 1.0 has no way to say: most control characters, lone surrogates and two non-characters. */
const unsayable = new RegExp('[^\\t\\n\\r\\u{20}-\\u{D7FF}\\u{E000}-\\u{FFFD}\\u{10000}-\\u{10FFFF}]', 'gu');

/** A text as XML may hold it: what cannot be said becomes U+FFFD, everything else comes out as it went in. */
export function sayable(text: string): string {
  return text.replace(unsayable, '\uFFFD');
}

function escaped(text: string): string {
  return sayable(text).replace(/[&<>"']/g, (mark) => marks[mark] ?? '');
}

/** As `escaped`, line breaks and tabs kept: readers of XML would make spaces of them inside an attribute. */
function escapedAttribute(text: string): string {
  return escaped(text).replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}

/**
 * Writes an element.
 * @param name as it stands in this project's code, never from outside
 * @param attributes those that are undefined are left out
 */
export function el(name: string, attributes: Attributes = {}, ...children: (Xml | string)[]): Xml {
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  );
  const words = given.map(([key, value]) => ` ${key}="${escapedAttribute(String(value))}"`).join('');
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : child.xml)).join('');
  return { xml: inside === '' ? `<${name}${words}/>` : `<${name}${words}>${inside}</${name}>` };
}
