import type { MessagePort } from 'node:worker_threads';
import type { Result } from '@shared/errors/result';
import type { Inbound, Outbound } from './protocol';

/** What runs in a thread. */
export type Served = {
  call(name: never, ...args: never[]): Promise<Result<unknown>>;
  wake?(): void;
  close(): void;
};

/** Answers the calls that come in by a port. `ready` goes out first. After `close` the thread ends by itself. */
export function serve(port: MessagePort, ready: unknown, served: Served): void {
  const send = (message: Outbound) => port.postMessage(message);
  const call = served.call as (name: string, ...args: unknown[]) => Promise<Result<unknown>>;
  port.on('message', (message: Inbound) => {
    switch (message.type) {
      case 'call':
        void call(message.name, ...message.args).then((result) => send({ type: 'answer', id: message.id, result }));
        return;
      case 'wake':
        served.wake?.();
        return;
      case 'close':
        served.close();
        // Answers to the last commands leave first.
        setImmediate(() => port.close());
    }
  });
  send({ type: 'ready', value: ready });
}
