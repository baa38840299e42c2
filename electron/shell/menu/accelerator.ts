/** Keys by the names Electron has for them. */
const named: Readonly<Record<string, string>> = {
  $mod: 'CommandOrControl',
  Shift: 'Shift',
  Alt: 'Alt',
  Enter: 'Enter',
  Escape: 'Esc',
  Home: 'Home',
  End: 'End',
  ArrowDown: 'Down',
  ArrowUp: 'Up',
};

/**
 * A key of the registry as a menu shows it at the right, null where it cannot: a sequence ('g i'), a sign whose place
 * differs by keyboard, and on macOS any key without a modifier, which the menu would take away from who is typing.
 */
export function acceleratorOf(keys: string, mac: boolean): string | null {
  if (keys === '' || keys.includes(' ')) return null;
  const parts = keys.split(/\b\+/);
  const spelled = parts.map((part) => named[part] ?? (/^[a-z0-9]$/i.test(part) ? part.toUpperCase() : null));
  if (spelled.includes(null) || (mac && !parts.includes('$mod'))) return null;
  return spelled.join('+');
}
