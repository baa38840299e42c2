import type { ServerResponse } from 'node:http';
import type { Clock } from '../../../electron/connectors/connector';

/** The streams that are open, each with a sign of life every 15 s. */
export function createStreams(clock: Clock) {
  const open = new Set<ServerResponse>();
  const write = (text: string): void => {
    for (const response of open) response.write(text);
  };
  return {
    count: () => open.size,
    add(response: ServerResponse): void {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'private, no-store' });
      response.write(':)\n\n');
      open.add(response);
      const gone = new AbortController();
      response.on('close', () => {
        open.delete(response);
        gone.abort();
      });
      const live = async (): Promise<void> => {
        while (!gone.signal.aborted) {
          await clock.sleep(15_000, gone.signal);
          if (!gone.signal.aborted) response.write(':thump\n');
        }
      };
      void live();
    },
    tell: (event: string, payload: unknown): void =>
      write(`event: ${event}\ndata: ${typeof payload === 'string' ? payload : JSON.stringify(payload)}\n\n`),
    raw: write,
    end(): void {
      for (const response of open) response.destroy();
    },
  };
}
