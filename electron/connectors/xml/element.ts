/** An XML element with its namespace resolved. `ns`: '' where it has none; attributes by their name as written. */
export type XmlElement = {
  name: string;
  ns: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
};

type Content = XmlElement | string | null | false | undefined;

/**
 * Makes an element. A child without a namespace has that of its parent.
 * @param attributes those that are null are left out; `xmlns` is the namespace
 */
export function xml(
  name: string,
  { xmlns = '', ...attributes }: Readonly<Record<string, string | null>> = {},
  ...children: Content[]
): XmlElement {
  const given = Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== null);
  const held = children.filter((child): child is XmlElement | string => !!child && child !== '');
  return { name, ns: xmlns ?? '', attributes: Object.fromEntries(given), children: held };
}

/** The child elements. */
export function elements({ children }: XmlElement): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** The first child of that name and namespace; null where there is none. */
export function child(element: XmlElement | null, name: string, ns: string): XmlElement | null {
  return (element && elements(element).find((one) => one.name === name && one.ns === ns)) ?? null;
}

/** All children of that name and namespace. */
export function childrenOf(element: XmlElement, name: string, ns: string): XmlElement[] {
  return elements(element).filter((one) => one.name === name && one.ns === ns);
}

/** The text directly in an element; '' where there is none. */
export function textOf(element: XmlElement | null): string {
  return element?.children.filter((one) => typeof one === 'string').join('') ?? '';
}

/** Characters XML 1.0 has no way to carry: they would end the stream. Single surrogates among them. */
const unspeakable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function escape(text: string): string {
  return text.replace(unspeakable, '').replace(/[&<>"']/gu, (character) => escaped[character] ?? '');
}

/** The element as text. @param around the namespace of what it is put into */
export function serialize({ name, ns, attributes, children }: XmlElement, around = ''): string {
  const own = ns !== '' && ns !== around ? ` xmlns="${escape(ns)}"` : '';
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const inner = children.map((one) => (typeof one === 'string' ? escape(one) : serialize(one, ns || around)));
  const head = `<${name}${own}${given.join('')}`;
  return inner.length === 0 ? `${head}/>` : `${head}>${inner.join('')}</${name}>`;
}
