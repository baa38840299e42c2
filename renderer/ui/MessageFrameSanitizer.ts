import type { UponSanitizeAttributeHookEvent } from 'dompurify';
import { safeHref } from '@shared/logic/text/links';
import { makePurifier } from './MessageFrameRealm';
import { safeSheet, safeStyle } from './MessageFrameStyles';

/**
 * A message body made harmless: its html element, attached to no page. `remote`: pictures from the internet that may be
 * fetched for it; they are named in it by their place in this list.
 */
export type CleanBody = { root: HTMLElement; blockedImages: number; remote: string[] };

const forbiddenTags = [
  ...['audio', 'base', 'button', 'datalist', 'dialog', 'embed', 'fieldset', 'form', 'frame', 'frameset', 'iframe'],
  ...['input', 'link', 'map', 'math', 'meta', 'meter', 'noscript', 'object', 'option', 'progress', 'select', 'source'],
  ...['svg', 'template', 'textarea', 'title', 'track', 'video'],
];
/** As many as main fetches for one message. */
const mostRemote = 200;
const forbiddenAttributes = ['srcset', 'ping', 'target', 'action', 'formaction', 'poster', 'usemap', 'cite', 'is'];

/**
 * Makes a message body harmless: no script, no form, no frame, nothing that fetches. Pictures stay only as data or
 * where `pictures` knows their Content-ID, from the internet where `fetched`; links stay only with https, http, mailto and tel, and say where they lead.
 */
export function sanitizeBody(html: string, pictures: ReadonlyMap<string, string>, fetched = false): CleanBody {
  let blockedImages = 0;
  const remote: string[] = [];
  const dots = new Set<Node>();
  const purify = makePurifier();

  const picture = (address: string): string | null => {
    if (/^data:image\/(?!svg)/i.test(address)) return address;
    if (/^cid:/i.test(address)) return pictures.get(decode(address.slice(4))) ?? null;
    if (address.trim() === '') return null;
    if (!fetched || !/^https?:\/\//iu.test(address) || address.length > 4000 || remote.length >= mostRemote) {
      blockedImages += 1;
      return null;
    }
    return String(remote.push(address) - 1);
  };
  const style = (text: string): string | null => {
    const { css, blocked } = safeStyle(text);
    blockedImages += blocked;
    return css === '' ? null : css;
  };
  const attribute = (tag: string, name: string, value: string): string | null => {
    if (name === 'href') return tag === 'A' ? safeHref(value) : null;
    if (name === 'src') return tag === 'IMG' ? picture(value) : null;
    if (name === 'background') {
      if (value.trim() !== '' && !/^data:/iu.test(value)) blockedImages += 1;
      return null;
    }
    return name === 'style' ? style(value) : value;
  };

  purify.addHook('uponSanitizeElement', (node, { tagName }) => {
    // Nobody sends a dot to be looked at: it counts readers, and is neither fetched nor missed.
    if (tagName === 'img' && isDot(node as Element)) dots.add(node);
    if (tagName !== 'style') return;
    const sheet = safeSheet(node.textContent ?? '');
    blockedImages += sheet.blocked;
    node.textContent = sheet.css;
  });
  purify.addHook('uponSanitizeAttribute', (node, event: UponSanitizeAttributeHookEvent) => {
    // The sanitiser's own rules still apply to what is given back: nothing is forced past them.
    const value = dots.has(node) ? null : attribute(node.nodeName.toUpperCase(), event.attrName, event.attrValue);
    if (value === null) event.keepAttr = false;
    else event.attrValue = value;
  });
  purify.addHook('afterSanitizeAttributes', (node) => {
    const href = node.nodeName === 'A' ? node.getAttribute('href') : null;
    if (href) node.setAttribute('title', href);
    // What a missing picture would say in its place draws the sign of something broken: as a tip it does not.
    if (node.nodeName === 'IMG' && !node.hasAttribute('src')) {
      node.setAttribute('title', node.getAttribute('alt') ?? '');
      node.setAttribute('alt', '');
    }
  });

  const root = purify.sanitize(html, {
    WHOLE_DOCUMENT: true,
    RETURN_DOM: true,
    USE_PROFILES: { html: true },
    FORBID_TAGS: forbiddenTags,
    FORBID_ATTR: forbiddenAttributes,
    ALLOW_DATA_ATTR: false,
  }) as HTMLElement;
  for (const dot of dots) (dot as ChildNode).remove();
  return { root, blockedImages, remote };
}

/** A picture from the internet that says itself it is one pixel, or none at all. */
function isDot(image: Element): boolean {
  const tiny = (size: string | null): boolean => /^\s*[01](?:px)?\s*$/iu.test(size ?? '');
  const style = image.getAttribute('style') ?? '';
  const hidden = /display\s*:\s*none|(?:^|[\s;])(?:width|height)\s*:\s*[01]px/iu.test(style);
  const outside = /^\s*https?:/iu.test(image.getAttribute('src') ?? '');
  return outside && (hidden || (tiny(image.getAttribute('width')) && tiny(image.getAttribute('height'))));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
