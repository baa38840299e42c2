import type { Bus } from '../../../electron/dbus/connection';
import type { Value, Variant } from '../../../electron/dbus/wire';

/** An icon in the tray, as a panel sees it. */
export type TrayItem = {
  tip: string;
  /** Its picture: bytes of the largest one, so that two can be compared. */
  picture: string;
  /** Labels of its menu. */
  menu: string[];
  /** A person chooses an entry. */
  choose(label: string): Promise<void>;
  /** A person clicks it. */
  activate(): Promise<void>;
};

type Node = [id: number, properties: [string, Variant][], children: Variant[]];

/** Asks an item what it shows; null when it is gone. @param service how it registered: a name, or a path of the sender's */
export async function trayItem(bus: Bus, service: string, sender: string): Promise<TrayItem | null> {
  const destination = service.startsWith('/') ? sender : service;
  const path = service.startsWith('/') ? service : '/StatusNotifierItem';
  const item = 'org.kde.StatusNotifierItem';
  const properties = { destination, path, interface: 'org.freedesktop.DBus.Properties' };
  const all = await bus.call({ ...properties, member: 'GetAll' }, 's', [item]).catch(() => null);
  if (!all) return null;
  const shown = new Map((all[0] as [string, Variant][]).map(([name, { value }]) => [name, value]));
  const menuTarget = { destination, path: String(shown.get('Menu')), interface: 'com.canonical.dbusmenu' };
  const [, root] = (await bus.call({ ...menuTarget, member: 'GetLayout' }, 'iias', [0, -1, []])) as [number, Node];
  const entries = root[2].flatMap(({ value }) => {
    const [id, fields] = value as unknown as Node;
    const label = new Map(fields).get('label')?.value;
    return typeof label === 'string' && label !== '' ? [{ id, label: label.replaceAll('_', '') }] : [];
  });
  return {
    tip: JSON.stringify(shown.get('ToolTip') ?? shown.get('Title') ?? ''),
    picture: pictureOf(shown.get('IconPixmap')),
    menu: entries.map(({ label }) => label),
    choose: async (label) => {
      const found = entries.find((entry) => entry.label === label);
      if (!found) throw new Error(`no ${label} in ${entries.map((entry) => entry.label).join(', ')}`);
      const data: Variant = { signature: 's', value: '' };
      await bus.call({ ...menuTarget, member: 'Event' }, 'isvu', [found.id, 'clicked', data, 0]);
    },
    activate: async () => {
      await bus.call({ destination, path, interface: item, member: 'Activate' }, 'ii', [0, 0]);
    },
  };
}

function pictureOf(pixmaps: Value | undefined): string {
  const all = Array.isArray(pixmaps) ? (pixmaps as [number, number, Buffer][]) : [];
  const [largest] = all.sort(([a], [b]) => b - a);
  return largest ? largest[2].toString('base64') : '';
}
