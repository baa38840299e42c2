import fc from 'fast-check';
import type { Call } from '@shared/ipc/call';
import { contract } from '@shared/ipc/contract';
import { callChannel } from '@shared/ipc/names';
import { nearly } from '../connectors/nearly';

/** Every call of the contract. */
export const calls = Object.entries(contract).flatMap(([namespace, group]) =>
  Object.entries(group as Record<string, Call>).map(([method, { request, reply }]) => ({
    namespace,
    method,
    channel: callChannel(namespace, method),
    request,
    reply,
  })),
);

/** A call of the contract with what is mostly, and not always, what it wants. */
export const nearCall = fc.oneof(...calls.map((call) => nearly(call.request).map((sent) => ({ call, sent }))));
