import { canonical } from './bindings';

/** Who has a key already: the system, the menu bar, the clipboard and its kin in fields, moving the focus, browsers. */
export type Holder = 'system' | 'menu' | 'editing' | 'focus' | 'browser';

const everywhere: Readonly<Record<Holder, readonly string[]>> = {
  system: [],
  menu: ['$mod+q', 'F11', 'F10'],
  editing: ['$mod+c', '$mod+v', '$mod+x', '$mod+a', '$mod+z', '$mod+y', '$mod+Shift+z', '$mod+Shift+v'],
  focus: ['Tab', 'Shift+Tab', '$mod+Tab', '$mod+Shift+Tab'],
  browser: [
    '$mod+t',
    '$mod+n',
    '$mod+w',
    '$mod+r',
    '$mod+Shift+t',
    '$mod+Shift+n',
    '$mod+Shift+r',
    '$mod+l',
    'F5',
    'F12',
  ],
};
const pc = ['Alt+F4', 'Alt+Tab', 'Alt+Escape', 'Alt+Space', 'Alt+Enter', '$mod+Escape', '$mod+Shift+Escape'];
const mac = ['$mod+h', '$mod+m', '$mod+Space', '$mod+Tab', 'Control+Space', 'Control+ArrowUp', 'Control+ArrowDown'];

const canonicals = (all: readonly string[]): Set<string> => new Set(all.map(canonical));

/** Who has the first press of these keys, null when nobody. `platform` as in DeskInfo. */
export function reservedFor(keys: string, platform: string): Holder | null {
  const [first = ''] = keys.split(' ');
  const pressed = canonical(first);
  // What is held with the Windows key belongs to the window manager; Command is an everyday key.
  if (platform !== 'darwin' && /\bMeta\+/.test(first)) return 'system';
  if (canonicals(platform === 'darwin' ? mac : pc).has(pressed)) return 'system';
  const found = Object.entries(everywhere).find(([, all]) => canonicals(all).has(pressed));
  return (found?.[0] as Holder | undefined) ?? null;
}
