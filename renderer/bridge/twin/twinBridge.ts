import type { Method, Namespace, ReplyOf, RequestOf } from '@shared/ipc/contract';
import type { DeskEvent } from '@shared/ipc/events';
import type { Result } from '@shared/errors/result';
import type { Bridge } from '../bridge';
import { openSamples } from './openSamples';
import { fetchSeed } from './seed';
import { makeTwinCalls } from './twinCalls';
import { makeTwinDesk } from './twinDesk';
import { serveTwinFeed } from './twinFeed';
import { makeTwinFiles } from './twinFiles';
import { twinInfo } from './twinInfo';
import { startTwinSending } from './twinSend';

/**
 * A bridge without main: the desk lives in this page, is fed to the same cache over the same protocol, and is
 * forgotten with it. Starts with the seed its server has, else with a handful of conversations.
 */
export async function makeTwinBridge(): Promise<Bridge> {
  const seed = await fetchSeed();
  const info = { ...twinInfo(), ...seed?.info };
  const newId = (): string => crypto.randomUUID();
  const desk = makeTwinDesk(() => ({ now: Date.now(), zone: info.zone, newId }));
  if (seed) desk.load(seed);
  else openSamples(desk, Date.now());
  startTwinSending(desk, Date.now, (run, ms) => void setTimeout(run, ms));
  const calls = makeTwinCalls(desk, info, makeTwinFiles(newId));
  const call = async <N extends Namespace, M extends Method<N>>(
    namespace: N,
    method: M,
    request: RequestOf<N, M>,
  ): Promise<Result<ReplyOf<N, M>>> => calls[namespace][method](request);
  const listeners = new Set<(event: DeskEvent) => void>();
  return {
    kind: 'twin',
    call,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openFeed: async () => {
      const { port1, port2 } = new MessageChannel();
      serveTwinFeed(desk, port1);
      return port2;
    },
  };
}
