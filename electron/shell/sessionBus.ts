import { type Bus, connectBus } from '../dbus/connection';

let opening: Promise<Bus | null> | null = null;

/** The bus of the user's session, connected to with the first question; null where there is none (Windows, macOS). */
export function sessionBus(): Promise<Bus | null> {
  opening ??= connect().then((bus) => {
    bus?.onClose(() => (opening = null));
    return bus;
  });
  return opening;
}

async function connect(): Promise<Bus | null> {
  const { DBUS_SESSION_BUS_ADDRESS: given, XDG_RUNTIME_DIR: folder } = process.env;
  const address = given ?? (folder === undefined ? null : `unix:path=${folder}/bus`);
  if (process.platform !== 'linux' || address === null) return null;
  return connectBus(address).catch(() => null);
}
