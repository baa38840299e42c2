import type { Bus } from '../../dbus/connection';
import { busTarget } from '../../dbus/connection';
import { sessionBus } from '../sessionBus';

const watcher = 'org.kde.StatusNotifierWatcher';
const properties = 'org.freedesktop.DBus.Properties';

/** Signals after which the answer may be another one. */
const rules = [
  `type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${watcher}'`,
  `type='signal',interface='${watcher}',member='StatusNotifierHostRegistered'`,
  `type='signal',interface='${watcher}',member='StatusNotifierHostUnregistered'`,
];

/**
 * Tells whether the desktop shows icons of running programs, and again when that changes: on Linux only where a host of
 * status notifier items really is (a watcher alone shows nothing), elsewhere always.
 */
export async function watchTrayHost(changed: (there: boolean) => void): Promise<void> {
  if (process.platform !== 'linux') return changed(true);
  const bus = await sessionBus();
  if (!bus) return changed(false);
  let before: boolean | null = null;
  const tell = (there: boolean): void => {
    if (there !== before) changed((before = there));
  };
  const look = async (): Promise<void> => tell(await hostThere(bus));
  bus.onMessage(({ type }) => {
    if (type === 'signal') void look();
  });
  bus.onClose(() => tell(false));
  for (const rule of rules) await bus.call({ ...busTarget, member: 'AddMatch' }, 's', [rule]).catch(() => undefined);
  await look();
}

async function hostThere(bus: Bus): Promise<boolean> {
  const target = { destination: watcher, path: '/StatusNotifierWatcher', interface: properties, member: 'Get' };
  const [answer] = await bus.call(target, 'ss', [watcher, 'IsStatusNotifierHostRegistered']).catch(() => []);
  return typeof answer === 'object' && 'signature' in answer && answer.value === true;
}
