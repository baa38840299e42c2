import { contextBridge, ipcRenderer } from 'electron';
import { callChannel, callNames, eventChannel, feedChannel } from '@shared/ipc/names';

/**
 * What the page gets as window.tresen: functions and nothing else. Channels, events and ports of Electron's stay here;
 * the page's side of it is renderer/bridge.
 */
type Calls = Record<string, Record<string, (request: unknown) => Promise<unknown>>>;

const calls: Calls = {};
for (const [namespace, methods] of Object.entries(callNames)) {
  const group: Calls[string] = {};
  for (const method of methods)
    group[method] = (request) => ipcRenderer.invoke(callChannel(namespace, method), request);
  calls[namespace] = group;
}

contextBridge.exposeInMainWorld('tresen', {
  calls,
  /** Calls the listener with each event of main's; the function returned ends that. */
  onEvent: (listener: (event: unknown) => void): (() => void) => {
    const hear = (_event: unknown, event: unknown): void => listener(event);
    ipcRenderer.on(eventChannel, hear);
    return () => ipcRenderer.off(eventChannel, hear);
  },
  /** Asks for a fresh feed. Its port arrives as a message of the window: data is the feed's channel name. */
  openFeed: (): void => ipcRenderer.send(feedChannel),
});

ipcRenderer.on(feedChannel, ({ ports }) => window.postMessage(feedChannel, window.location.origin, [...ports]));
