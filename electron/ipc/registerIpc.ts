import {
  contract,
  type Contract,
  type Method,
  type Namespace,
  type ReplyOf,
  type RequestOf,
} from '@shared/ipc/contract';
import { callChannel } from '@shared/ipc/names';
import { fail, type Result } from '@shared/errors/result';
import type { Call } from '@shared/ipc/call';
import type { Log } from '../log/log';
import type { IpcRouter } from './router';

/** What main does for each call of the contract: typed by it, so that a missing or wrong one does not compile. */
export type Handlers = {
  readonly [N in Namespace]: {
    readonly [M in Method<N>]: (request: RequestOf<N, M>) => Promise<Result<ReplyOf<N, M>>>;
  };
};

/**
 * Answers every call of the given namespaces: the request is checked before, the reply after, and what goes wrong
 * inside becomes an error as a value. A wrong reply is our own mistake and leaves main as little as a stack does.
 */
export function registerIpc(router: IpcRouter, handlers: Partial<Handlers>, log: Log): void {
  for (const [namespace, methods] of Object.entries(handlers))
    for (const [method, handler] of Object.entries(methods))
      answer(router, log, namespace as Namespace, method, handler as (request: unknown) => Promise<Result<unknown>>);
}

function answer(
  router: IpcRouter,
  log: Log,
  namespace: keyof Contract,
  method: string,
  handler: (request: unknown) => Promise<Result<unknown>>,
): void {
  const { request, reply } = (contract[namespace] as Record<string, Call>)[method] as Call;
  const call = callChannel(namespace, method);
  router.handle(call, async (message) => {
    const asked = request.safeParse(message);
    if (!asked.success) return fail('invalid.request', { call });
    try {
      const result = await handler(asked.data);
      if (!result.ok) return result;
      const answered = reply.safeParse(result.value);
      if (answered.success) return { ok: true, value: answered.data };
      log.warn('call.reply', { call });
      return fail('invalid.reply', { call });
    } catch (error) {
      log.failure('call.threw', error, { call });
      return fail('internal', { call });
    }
  });
}
