import type { ElectronApplication, Page } from '@playwright/test';

type Tapped = { tresenSaid?: string[] };
type Handler = (...given: unknown[]) => unknown;

/** Writes down from now on all that main says to the window: answers to calls, events, and rows of the feed. */
export async function tapMain(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ ipcMain, webContents, MessageChannelMain }) => {
    const said: string[] = [];
    (globalThis as Tapped).tresenSaid = said;
    const note = (what: unknown): void => void said.push(JSON.stringify(what) ?? '');
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
    for (const [channel, handler] of handlers)
      handlers.set(channel, async (...given) => {
        const answer = await handler(...given);
        note(answer);
        return answer;
      });
    for (const contents of webContents.getAllWebContents()) {
      const { send } = contents;
      contents.send = (channel: string, ...rest: unknown[]) => {
        note(rest);
        send.call(contents, channel, ...rest);
      };
    }
    const { port1 } = new MessageChannelMain();
    const port = Object.getPrototypeOf(port1) as { postMessage(message: unknown, ports?: unknown[]): void };
    const { postMessage } = port;
    port.postMessage = function (message, ports) {
      note(message);
      postMessage.call(this, message, ports ?? []);
    };
  });
}

/** What main said to the window since. */
export function saidByMain(app: ElectronApplication): Promise<string> {
  return app.evaluate(() => ((globalThis as Tapped).tresenSaid ?? []).join('\n'));
}

/** Everything the window's page has in its memory, as text. */
export async function memoryOf(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devtools.detach();
  return chunks.join('');
}
