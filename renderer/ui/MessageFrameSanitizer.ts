import type { UponSanitizeAttributeHookEvent } from 'dompurify';
import { safeHref } from '@shared/logic/text/links';
import { makePurifier } from './MessageFrameRealm';
import { safeSheet, safeStyle } from './MessageFrameStyles';

/** A message body made harmless: its html element, attached to no page. */
export type CleanBody = { root: HTMLElement; blockedImages: number };

const forbiddenTags = [
  ...['audio', 'base', 'button', 'datalist', 'dialog', 'embed', 'fieldset', 'form', 'frame', 'frameset', 'iframe'],
  ...['input', 'link', 'map', 'math', 'meta', 'meter', 'noscript', 'object', 'option', 'progress', 'select', 'source'],
  ...['svg', 'template', 'textarea', 'title', 'track', 'video'],
];
const forbiddenAttributes = ['srcset', 'ping', 'target', 'action', 'formaction', 'poster', 'usemap', 'cite', 'is'];

/**
 * Makes a message body harmless: no script, no form, no frame, nothing that fetches. Pictures stay only as data or
 * where `pictures` knows their Content-ID; links stay only with https, http, mailto and tel, and say where they lead.
 */
export function sanitizeBody(html: string, pictures: ReadonlyMap<string, string>): CleanBody {
  let blockedImages = 0;
  const purify = makePurifier();

  const picture = (address: string): string | null => {
    if (/^data:image\/(?!svg)/i.test(address)) return address;
    if (/^cid:/i.test(address)) return pictures.get(decode(address.slice(4))) ?? null;
    if (address.trim() !== '') blockedImages += 1;
    return null;
  };
  const style = (text: string): string | null => {
    const { css, blocked } = safeStyle(text);
    blockedImages += blocked;
    return css === '' ? null : css;
  };
  const attribute = (tag: string, name: string, value: string): string | null => {
    if (name === 'href') return tag === 'A' ? safeHref(value) : null;
    if (name === 'src') return tag === 'IMG' ? picture(value) : null;
    if (name === 'background') return picture(value) && null;
    return name === 'style' ? style(value) : value;
  };

  purify.addHook('uponSanitizeElement', (node, { tagName }) => {
    if (tagName !== 'style') return;
    const sheet = safeSheet(node.textContent ?? '');
    blockedImages += sheet.blocked;
    node.textContent = sheet.css;
  });
  purify.addHook('uponSanitizeAttribute', (node, event: UponSanitizeAttributeHookEvent) => {
    // The sanitiser's own rules still apply to what is given back: nothing is forced past them.
    const value = attribute(node.nodeName.toUpperCase(), event.attrName, event.attrValue);
    if (value === null) event.keepAttr = false;
    else event.attrValue = value;
  });
  purify.addHook('afterSanitizeAttributes', (node) => {
    const href = node.nodeName === 'A' ? node.getAttribute('href') : null;
    if (href) node.setAttribute('title', href);
  });

  const root = purify.sanitize(html, {
    WHOLE_DOCUMENT: true,
    RETURN_DOM: true,
    USE_PROFILES: { html: true },
    FORBID_TAGS: forbiddenTags,
    FORBID_ATTR: forbiddenAttributes,
    ALLOW_DATA_ATTR: false,
  }) as HTMLElement;
  return { root, blockedImages };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
