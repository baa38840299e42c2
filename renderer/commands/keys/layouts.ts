/** A keyboard layout as far as it decides how a character is typed. */
export type Layout = 'us' | 'gb' | 'de' | 'ch' | 'fr';

/** Pairs of a character and the key it is on, by what is held with it. */
type Held = { shift: string; altGr: string };

const chars: Readonly<Record<Layout, Held>> = {
  us: { shift: '!1@2#3$4%5^6&7*8(9)0_-+={[}]|\\:;"\'<,>.?/~`', altGr: '' },
  gb: { shift: '!1"2£3$4%5^6&7*8(9)0_-+={[}]:;@\'~#<,>.?/|\\', altGr: '€4' },
  de: { shift: '!1"2§3$4%5&6/7(8)9=0?ß*+\'#;,:._->', altGr: '@q€e{7[8]9}0\\ß|<~+' },
  ch: { shift: '+1"2*3ç4%5&6/7(8)9=0?\'!¨;,:._->', altGr: '@2#3|7\\<[ü]¨{ä}$€e~^' },
  fr: { shift: '1&2é3"4\'5(6-7è8_9ç0à?,.;/:§!%ù+=°)', altGr: '~é#"{\'[(|-`è\\_^ç@à])}=€e' },
};

/** Which layout a keyboard has, by what it writes (KeyboardLayoutMap); null for one we do not know. */
export function layoutOf(map: { get(code: string): string | undefined }): Layout | null {
  if (map.get('KeyQ') === 'a') return 'fr';
  if (map.get('KeyZ') === 'y') return map.get('Minus') === 'ß' ? 'de' : map.get('Minus') === "'" ? 'ch' : null;
  if (map.get('KeyZ') !== 'z') return null;
  if (map.get('Backslash') === '#') return 'gb';
  return map.get('Slash') === '/' ? 'us' : null;
}

/** How a character is typed on a layout: what is held and the key, in the syntax of keys; null where it has its own key. */
export function howTyped(char: string, layout: Layout): string | null {
  const { shift, altGr } = chars[layout];
  return on(shift, char, 'Shift') ?? on(altGr, char, 'AltGr');
}

function on(pairs: string, char: string, held: string): string | null {
  const all = [...pairs];
  const at = all.findIndex((one, index) => index % 2 === 0 && one === char);
  const key = at < 0 ? undefined : all[at + 1];
  return key === undefined ? null : `${held}+${key}`;
}
