import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import type { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../../../electron/connectors/connector';

/** Every way in which a send can go wrong. `late*`: told to stop, it goes on regardless. */
export const faults = [
  'throwsFirst',
  'throwsConnecting',
  'cutBeforeBody',
  'cutInBody',
  'cutAfterBody',
  'uncertainUnsent',
  'uncertainSent',
  'refused',
  'rateLimited',
  'hangsFirst',
  'hangsConnecting',
  'hangsInBody',
  'hangsAfterBody',
  'deafConnecting',
  'deafAfterBody',
  'lateBody',
  'nonsenseFirst',
  'nonsenseAfterBody',
] as const;
export type Fault = (typeof faults)[number] | 'none';

/** How the server answers "did this go out?". */
export type Finding = 'truth' | 'blind' | 'throws';

/** A server that takes messages, and fails on purpose. It remembers over restarts of the desk, as servers do. */
export type FaultyServer = {
  /** What goes wrong with the next attempts, in order; after that all is well. */
  faults: Fault[];
  finding: Finding;
  /** How often each attempt key was delivered. */
  readonly delivered: ReadonlyMap<string, number>;
  /** Every message that was to be sent, as the connector got it. */
  readonly given: Outgoing[];
  /** Called at each step an attempt reaches. */
  onStep: (step: 'first' | 'connecting' | 'inBody' | 'afterBody') => Promise<void>;
  send(attemptKey: string, context: SendContext): Promise<SendResult>;
  find(attemptKey: string, at: number): SendResult | null;
};

const never = (): Promise<never> => new Promise(() => undefined);
const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve())));
const cut = appError('network.cut');

/** @param first faults of the first attempts */
export function faultyServer(first: Fault[] = [], finding: Finding = 'truth'): FaultyServer {
  const delivered = new Map<string, number>();
  const server: FaultyServer = {
    faults: [...first],
    finding,
    delivered,
    given: [],
    onStep: () => Promise.resolve(),
    async send(attemptKey, { phase, signal, clock }) {
      const fault = server.faults.shift() ?? 'none';
      const breaksAt = async (...names: Fault[]): Promise<void> => {
        if (!names.includes(fault)) return;
        if (fault.startsWith('hangs')) await aborted(signal);
        if (fault.startsWith('deaf')) await never();
        throw new Error(fault);
      };
      const deliver = (): SendResult => {
        delivered.set(attemptKey, (delivered.get(attemptKey) ?? 0) + 1);
        return { kind: 'sent', receipt: { remoteId: `r:${attemptKey}` as RemoteId, at: clock.now(), delivery: null } };
      };

      await server.onStep('first');
      await breaksAt('throwsFirst', 'hangsFirst');
      if (fault === 'nonsenseFirst') return { kind: 'sent' } as SendResult;
      await phase('connecting');
      await server.onStep('connecting');
      await breaksAt('throwsConnecting', 'hangsConnecting', 'deafConnecting');
      if (fault === 'lateBody') await aborted(signal).then(() => clock.sleep(60_000, new AbortController().signal));
      if (fault === 'cutBeforeBody') return { kind: 'notSent', error: cut, retryAfterMs: null };
      if (fault === 'rateLimited') return { kind: 'notSent', error: appError('rate.limited'), retryAfterMs: 600_000 };
      await phase('body');
      await server.onStep('inBody');
      await breaksAt('cutInBody', 'hangsInBody');
      if (fault === 'refused') return { kind: 'refused', error: appError('content.rejected') };
      if (fault === 'uncertainUnsent') return { kind: 'uncertain', error: appError('send.uncertain') };
      const receipt = deliver();
      await server.onStep('afterBody');
      await breaksAt('cutAfterBody', 'hangsAfterBody', 'deafAfterBody');
      if (fault === 'uncertainSent') return { kind: 'uncertain', error: appError('send.uncertain') };
      if (fault === 'nonsenseAfterBody') return { kind: 'sent', receipt: {} } as SendResult;
      return receipt;
    },
    find(attemptKey, at) {
      if (server.finding === 'throws') throw new Error('the look broke');
      if (server.finding === 'blind' || !delivered.has(attemptKey)) return null;
      return { kind: 'sent', receipt: { remoteId: `r:${attemptKey}` as RemoteId, at, delivery: null } };
    },
  };
  return server;
}
