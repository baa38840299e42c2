import createDOMPurify, { type DOMPurify, type WindowLike } from 'dompurify';

type PolicyFactory = { createPolicy(name: string, rules: { createHTML(html: string): string }): unknown };
type FrameWindow = Window & typeof globalThis & { trustedTypes?: PolicyFactory };

let realm: WindowLike | null = null;

/**
 * A sanitiser working in the window of a frame that has left the page. What is parsed there can neither load nor run
 * nor report anything, and its inner policy for raw HTML is out of everyone else's reach.
 */
export function makePurifier(): DOMPurify {
  realm ??= openRealm();
  return createDOMPurify(realm);
}

function openRealm(): WindowLike {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.hidden = true;
  document.documentElement.append(frame);
  const opened = frame.contentWindow as FrameWindow | null;
  if (!opened) throw new Error('no realm for the sanitiser');
  opened.trustedTypes?.createPolicy('default', { createHTML: (html) => html });
  // Taken before the frame goes: afterwards its window no longer names them.
  const { document: page, DocumentFragment, HTMLTemplateElement, Node, Element, NodeFilter, NamedNodeMap } = opened;
  const { HTMLFormElement, DOMParser } = opened;
  frame.remove();
  const parts = { DocumentFragment, HTMLTemplateElement, Node, Element, NodeFilter, NamedNodeMap };
  return { document: page, ...parts, HTMLFormElement, DOMParser };
}
