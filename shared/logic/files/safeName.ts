import { textLength } from '../text/length';

/** Most file systems take 255 bytes; the rest is left for what a save dialog or a browser adds. */
const maxBytes = 200;
const maxExtension = 20;

const bytesOf = (text: string): number => textLength(text, 'utf8-bytes');

/** Control characters, marks that turn the direction of writing, and characters nobody sees. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const forbidden = /[<>:"|?*]/g;
/** Names of devices on Windows, with any extension. */
const device = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?= *(\.|$))/iu;

/**
 * A file name that is safe to propose on any system, made from one a stranger chose: no path, no hidden characters
 * (such as those that make `exe.gpj` of `jpg.exe`), no device, not hidden, not too long. The extension is kept.
 * @param fallback what to call a file of which nothing is left
 */
export function safeName(name: string, fallback = 'file'): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = trimmed(
    last
      .normalize('NFC')
      .replace(unseen, '')
      .replace(forbidden, '_')
      .replace(/\p{Zs}/gu, ' '),
  );
  const short = trimmed(shortened(clean));
  if (short === '') return fallback;
  return device.test(short) ? `_${short}` : short;
}

/** Windows drops dots and spaces at the end; a dot at the start hides a file elsewhere. */
function trimmed(name: string): string {
  return name.replace(/^[. ]+/, '').replace(/[. ]+$/, '');
}

function shortened(name: string): string {
  if (bytesOf(name) <= maxBytes) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= maxExtension ? name.slice(dot) : '';
  let stem = '';
  let left = maxBytes - bytesOf(extension);
  for (const letter of extension === '' ? name : name.slice(0, dot)) {
    left -= bytesOf(letter);
    if (left < 0) break;
    stem += letter;
  }
  return trimmed(stem) + extension;
}
