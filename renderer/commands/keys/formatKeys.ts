import type { Language } from '@shared/ipc/desk';

const german: Record<string, string> = {
  Ctrl: 'Strg',
  Shift: 'Umschalt',
  Home: 'Pos1',
  End: 'Ende',
  Enter: 'Eingabe',
};
const mac: Record<string, string> = { $mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' };
const names: Record<string, string> = { $mod: 'Ctrl', Escape: 'Esc', ArrowDown: '↓', ArrowUp: '↑' };

/**
 * A key string as the user's own keyboard has it: '$mod+k' is 'Strg+K' in German, '⌘K' on a Mac. `platform` as
 * in DeskInfo.
 */
export function formatKeys(keys: string, platform: string, language: Language): string {
  return keys
    .split(' ')
    .map((press) => formatPress(press, platform === 'darwin', language))
    .join(' ');
}

function formatPress(press: string, isMac: boolean, language: Language): string {
  const parts = press.split(/\b\+/).map((part) => {
    const name = (isMac ? mac[part] : undefined) ?? names[part] ?? part;
    return language === 'de' ? (german[name] ?? name) : name;
  });
  if (parts.length === 1) return parts[0] ?? '';
  return parts.map((part) => (part.length === 1 ? part.toUpperCase() : part)).join(isMac ? '' : '+');
}
