import { htmlAttributes, htmlText } from './html';
import { readSiteAddress, type SiteButtonKind, siteButtonLink } from './siteButton';
import { readWebchat } from './webchatSettings';

/** What web chat is told on a page, as `data-` attributes without that word. */
export type WebchatFields = Readonly<Record<string, string>>;

/**
 * The lines a shop pastes for web chat.
 * @param script the address of the script on the shop's own web space
 * @returns null where something is missing or unsafe
 */
export function webchatSnippet(fields: WebchatFields, script: string): string | null {
  if (!readWebchat(fields, 'en').ok) return null;
  const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`data-${name}`, value.trim()]));
  return `<script\n  defer\n${htmlAttributes({ src: script, ...data })
    .map((each) => `  ${each}\n`)
    .join('')}></script>\n`;
}

/**
 * The lines of a button. Without the script it leads to the same place and only says nothing of the page.
 * @param address as it was typed
 * @returns null where the address is none
 */
export function buttonSnippet(
  button: { kind: SiteButtonKind; address: string; text: string; label: string },
  script: string,
): string | null {
  const to = readSiteAddress(button.kind, button.address);
  const href = to === null ? null : siteButtonLink({ kind: button.kind, to, text: button.text }, null);
  if (to === null || href === null) return null;
  const data = { 'data-tresen-button': button.kind, 'data-to': to, 'data-text': button.text.trim() };
  const mail: Record<string, string> = button.kind === 'mail' ? {} : { target: '_blank', rel: 'noopener' };
  const words = htmlAttributes({ href, ...mail, ...data }).join(' ');
  return `<a ${words}>${htmlText(button.label.trim() || to)}</a>\n<script ${htmlAttributes({ src: script }).join(' ')} defer></script>\n`;
}
