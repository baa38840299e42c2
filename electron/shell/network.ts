import { net } from 'electron';

/** How often the system is asked (ms). It knows of links, not of servers, so that asking costs nothing. */
const everyMs = 2_000;

/** Tells when the machine loses its line and when it has one again. A desk counts as online until it is known better. */
export function watchNetwork(changed: (online: boolean) => void): void {
  let before = true;
  setInterval(() => {
    const online = net.isOnline();
    if (online === before) return;
    before = online;
    changed(online);
  }, everyMs).unref();
}
