import { decodeText } from '../mime/charset';
import { unflow } from '../mime/flowed';
import type { Leaf } from '../mime/structure';
import { decodePart } from '../mime/transfer';
import { htmlToText } from '../../text/htmlText';

/** What somebody wrote, as text and, where some of it came as HTML, as that. */
export type Words = { text: string; html: string | null };

/**
 * Reads the text parts of a mail. Of alternatives one is taken for each form; all else is put together in order. What
 * came in one form only is turned into the other.
 * @param bodies bytes by part number, as transferred
 */
export function readWords(texts: readonly Leaf[], bodies: ReadonlyMap<string, Uint8Array>): Words {
  const slots = new Map<string, { plain: string[]; html: string[] }>();
  for (const leaf of texts) {
    const key = leaf.choice === null ? `part ${leaf.part}` : `choice ${leaf.choice}`;
    const slot = slots.get(key) ?? { plain: [], html: [] };
    slots.set(key, slot);
    const text = textOf(leaf, bodies.get(leaf.part) ?? new Uint8Array());
    (leaf.type === 'text/html' ? slot.html : slot.plain).push(text);
  }
  const all = [...slots.values()];
  const text = all.map(({ plain, html }) => (plain.some(hasWords) ? plain : html.map(htmlToText)).join('\n'));
  const html = all.map(({ plain, html: own }) => (own.length > 0 ? own : plain.map(textToHtml)).join('\n'));
  return { text: text.join('\n'), html: all.some((slot) => slot.html.length > 0) ? html.join('\n') : null };
}

function textOf({ type, encoding, parameters }: Leaf, bytes: Uint8Array): string {
  const text = decodeText(decodePart(bytes, encoding), parameters.charset ?? '');
  const isFlowed = type === 'text/plain' && parameters.format?.toLowerCase() === 'flowed';
  return isFlowed ? unflow(text, parameters.delsp?.toLowerCase() === 'yes') : text;
}

const hasWords = (text: string): boolean => text.trim() !== '';

function textToHtml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return `<pre style="white-space:pre-wrap">${text.replace(/[&<>]/gu, (char) => names[char] ?? char)}</pre>`;
}
