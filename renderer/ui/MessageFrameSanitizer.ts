import createDOMPurify from 'dompurify';
import { safeHref } from '@shared/logic/text/links';
import { safeSheet, safeStyle } from './MessageFrameStyles';
import { parseUnpolicied } from './MessageFrameTrustedTypes';

/** A message body made harmless, as an element never attached to the page. */
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
  const purify = createDOMPurify(window);

  const pictureOf = (address: string): string | null => {
    if (/^data:image\/(?!svg)/i.test(address)) return address;
    if (/^cid:/i.test(address)) return pictures.get(decode(address.slice(4))) ?? null;
    if (/^\s*$/u.test(address)) return null;
    blockedImages += 1;
    return null;
  };

  purify.addHook('uponSanitizeElement', (node, data) => {
    if (data.tagName !== 'style') return;
    const sheet = safeSheet(node.textContent ?? '');
    blockedImages += sheet.blocked;
    node.textContent = sheet.css;
  });
  purify.addHook('uponSanitizeAttribute', (node, data) => {
    const set = (value: string | null) => {
      if (value === null) data.keepAttr = false;
      else {
        data.attrValue = value;
        data.forceKeepAttr = true;
      }
    };
    if (data.attrName === 'href') set(node.nodeName === 'A' ? safeHref(data.attrValue) : null);
    else if (data.attrName === 'src') set(node.nodeName === 'IMG' ? pictureOf(data.attrValue) : null);
    else if (data.attrName === 'background') set(pictureOf(data.attrValue));
    else if (data.attrName === 'style') {
      const style = safeStyle(data.attrValue);
      blockedImages += style.blocked;
      set(style.css === '' ? null : style.css);
    }
  });
  purify.addHook('afterSanitizeAttributes', (node) => {
    const href = node.nodeName === 'A' ? node.getAttribute('href') : null;
    if (href) node.setAttribute('title', href);
  });

  const clean = parseUnpolicied(() =>
    purify.sanitize(html, {
      WHOLE_DOCUMENT: true,
      RETURN_DOM: true,
      USE_PROFILES: { html: true },
      FORBID_TAGS: forbiddenTags,
      FORBID_ATTR: forbiddenAttributes,
      ALLOW_DATA_ATTR: false,
      FORCE_BODY: false,
    }),
  );
  const root = clean instanceof HTMLElement ? clean : document.createElement('html');
  return { root, blockedImages };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
