import type { BusMessage } from '../../../electron/dbus/message';
import type { Value } from '../../../electron/dbus/wire';
import { serveName } from './serve';
import { startBus } from './startBus';
import { trayItem, type TrayItem } from './trayItem';

/** A notification as a desktop got it. */
export type Notified = { id: number; title: string; body: string };

/** A desktop around the desk: notifications, and a place for icons, over a real session bus. */
export type Desktop = {
  env: Record<string, string>;
  /** Notifications so far, oldest first, and the ids of those that were taken away. */
  notified: Notified[];
  closed: number[];
  /** A person clicks a notification. */
  click(notified: Notified): void;
  /** Whether icons are shown. */
  setTray(there: boolean): void;
  /** Icons that are shown now. */
  icons(): Promise<TrayItem[]>;
  stop(): Promise<void>;
};

const watcherName = 'org.kde.StatusNotifierWatcher';
const notificationsPath = '/org/freedesktop/Notifications';
const nothing = { signature: '', body: [] };

/** Starts it. @param able capabilities of its notifications */
export async function startDesktop({
  tray = true,
  able = ['actions', 'body', 'body-markup'],
}: { tray?: boolean; able?: string[] } = {}): Promise<Desktop> {
  const { address, stop } = await startBus();
  const notified: Notified[] = [];
  const closed: number[] = [];
  const registered = new Map<string, string>();
  let there = tray;

  const answerNotifications = ({ member, body }: BusMessage) => {
    if (member === 'GetCapabilities') return { signature: 'as', body: [able] };
    if (member === 'GetServerInformation')
      return { signature: 'ssss', body: ['test', 'tresen', '1', '1.2'] satisfies Value[] };
    if (member === 'CloseNotification') closed.push(body[0] as number);
    if (member !== 'Notify') return nothing;
    const [, , , title, text] = body as [string, number, string, string, string];
    const id = notified.length + 1;
    notified.push({ id, title, body: text });
    return { signature: 'u', body: [id] };
  };
  const answerWatcher = ({ member, body, sender = '' }: BusMessage) => {
    if (member === 'Get') {
      const known = { signature: 'b', value: there };
      const version = { signature: 'i', value: 0 };
      return { signature: 'v', body: [body[1] === 'ProtocolVersion' ? version : known] };
    }
    if (member === 'RegisterStatusNotifierItem') registered.set(String(body[0]), sender);
    return nothing;
  };
  const notifications = await serveName(address, 'org.freedesktop.Notifications', answerNotifications);
  const watcher = await serveName(address, watcherName, answerWatcher);
  return {
    env: { DBUS_SESSION_BUS_ADDRESS: address },
    notified,
    closed,
    click: ({ id }) => notifications.emit(notificationsPath, 'ActionInvoked', 'us', [id, 'default']),
    setTray: (now) => {
      there = now;
      const member = now ? 'StatusNotifierHostRegistered' : 'StatusNotifierHostUnregistered';
      watcher.emit('/StatusNotifierWatcher', member, '', []);
    },
    icons: async () => {
      const each = await Promise.all([...registered].map(([item, sender]) => trayItem(watcher.bus, item, sender)));
      return each.filter((item) => item !== null);
    },
    stop: async () => {
      notifications.bus.close();
      watcher.bus.close();
      await stop();
    },
  };
}
