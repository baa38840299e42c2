import type { Call } from '@shared/ipc/call';
import { contract, type Method, type Namespace, type ReplyOf } from '@shared/ipc/contract';
import { DeskEvent } from '@shared/ipc/events';
import { feedChannel } from '@shared/ipc/names';
import { fail, resultSchema, type Result } from '@shared/errors/result';
import type { Bridge } from './bridge';
import type { Exposed } from './exposed';

/** Talks to main over what preload exposes. Replies and events that do not fit the contract are refused here. */
export function makeElectronBridge(exposed: Exposed, page: Window): Bridge {
  return {
    kind: 'electron',
    call: async (namespace, method, request) => {
      const answer = await exposed.calls[namespace]?.[method]?.(request).catch(() => fail('internal'));
      return checked(namespace, method, answer);
    },
    onEvent: (listener) =>
      exposed.onEvent((raw) => {
        const event = DeskEvent.safeParse(raw);
        if (event.success) listener(event.data);
      }),
    openFeed: () =>
      new Promise((resolve) => {
        const hear = ({ data, source, ports: [port] }: MessageEvent<unknown>): void => {
          if (data !== feedChannel || source !== page || !port) return;
          page.removeEventListener('message', hear);
          resolve(port);
        };
        page.addEventListener('message', hear);
        exposed.openFeed();
      }),
  };
}

function checked<N extends Namespace, M extends Method<N>>(
  namespace: N,
  method: M,
  answer: unknown,
): Result<ReplyOf<N, M>> {
  const { reply } = contract[namespace][method] as Call;
  const parsed = resultSchema(reply).safeParse(answer);
  return parsed.success ? (parsed.data as Result<ReplyOf<N, M>>) : fail('invalid.reply', { namespace, method });
}
