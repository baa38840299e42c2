import { ipcMain, MessageChannelMain, type BrowserWindow, type WebContents, type WebFrameMain } from 'electron';
import type { DeskEvent } from '@shared/ipc/events';
import { eventChannel, feedChannel } from '@shared/ipc/names';
import { fail } from '@shared/errors/result';
import type { FeedPort, IpcRouter } from '../ipc/router';
import { origin } from './protocol';

/**
 * Electron's side of the contract. Whoever calls has to be the desk's own page in the top frame of one of its windows:
 * message frames and whatever else may once run are refused before anybody looks at what they say.
 * @param windows the desk's open windows
 */
export function createIpcRouter(windows: () => readonly BrowserWindow[]): IpcRouter {
  const trusted = (sender: WebContents, frame: WebFrameMain | null): boolean =>
    frame !== null &&
    frame === sender.mainFrame &&
    // Node knows no origin of schemes but its own: new URL('app://desk/').origin is 'null'.
    frame.url.startsWith(`${origin}/`) &&
    windows().some((window) => window.webContents === sender);
  return {
    handle: (channel, answer) =>
      ipcMain.handle(channel, async ({ sender, senderFrame }, request: unknown) =>
        trusted(sender, senderFrame) ? answer(request) : fail('invalid.sender'),
      ),
    onFeed: (listener) =>
      ipcMain.on(feedChannel, ({ sender, senderFrame }) => {
        if (!trusted(sender, senderFrame)) return;
        const { port1, port2 } = new MessageChannelMain();
        listener(toFeedPort(port1));
        sender.postMessage(feedChannel, null, [port2]);
      }),
    send: (event: DeskEvent) => {
      for (const window of windows()) window.webContents.send(eventChannel, event);
    },
  };
}

function toFeedPort(port: Electron.MessagePortMain): FeedPort {
  return {
    post: (frame) => port.postMessage(frame),
    close: () => port.close(),
    onClose: (listener) => port.on('close', listener),
    onMessage: (listener) => {
      port.on('message', ({ data }) => listener(data));
      port.start();
    },
  };
}
