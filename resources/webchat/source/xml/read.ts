/** An element as it was read: plain data, so that nothing that came from outside is ever part of the page. */
export type Node = {
  name: string;
  ns: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Node[];
  /** The texts directly inside, joined. */
  text: string;
};

/** The longest text (UTF-16 units), the most elements and the deepest nesting that are read. */
const readLimits = { length: 300_000, elements: 2_000, depth: 24 };

type Policy = { createHTML(text: string): string };
declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined;

/** Where a page asks for Trusted Types, reading XML needs a policy of this name ("trusted-types tresen-webchat"). */
const policy = ((): Policy => {
  const plain: Policy = { createHTML: (text) => text };
  try {
    return typeof trustedTypes === 'undefined' ? plain : trustedTypes.createPolicy('tresen-webchat', plain);
  } catch {
    return plain;
  }
})();

/** Reads one element; null for what is no well-formed XML, has a DTD, or goes beyond the limits. */
export function read(text: string): Node | null {
  // XMPP knows no DTD (RFC 6120, 11.1): without one there are no entities that could grow.
  if (text.length > readLimits.length || /<[!?](?!\[CDATA\[|--|xml\s)/.test(text)) return null;
  try {
    const root = new DOMParser().parseFromString(policy.createHTML(text), 'application/xml').documentElement;
    if (root.getElementsByTagName('parsererror').length > 0 || root.localName === 'parsererror') return null;
    return copy(root, 0, { left: readLimits.elements });
  } catch {
    return null;
  }
}

function copy(element: Element, depth: number, budget: { left: number }): Node {
  if (depth > readLimits.depth || --budget.left < 0) throw new RangeError('too much');
  const attributes: Record<string, string> = Object.create(null);
  for (const { name, value } of element.attributes) attributes[name] = value;
  const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === 3 || nodeType === 4);
  return {
    name: element.localName,
    ns: element.namespaceURI ?? '',
    attributes,
    children: [...element.children].map((child) => copy(child, depth + 1, budget)),
    text: texts.map((each) => each.nodeValue).join(''),
  };
}

/** The first child of that name and namespace. */
export function child(node: Node, name: string, ns: string): Node | undefined {
  return node.children.find((each) => each.name === name && each.ns === ns);
}
