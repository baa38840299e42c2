import type { SendResult } from '@shared/channels/outgoing';
import type { Accepted } from './accept';
import type { World } from './advance';
import type { PracticeCursor } from './cursor';

/** What the practice server makes of a request, given the world it plays and what it knows. */
export type Handle = (world: World, cursor: PracticeCursor) => Accepted;

/** A request and who waits for its answer. */
type Request = { handle: Handle; answer(result: SendResult): void };

/** The practice server of one account while its connector runs. */
export type Line = {
  world: World;
  /** What the server knows; moved on by the running connector only, after it was stored. */
  cursor: PracticeCursor;
  /** Not yet answered, oldest first. */
  requests: Request[];
  /** Answers once what the request led to is durable. */
  ask(handle: Handle): Promise<SendResult>;
  /** Answers everybody who still waits. */
  refuseAll(result: SendResult): void;
};

/** Opens a line that knows `cursor`; `ring` tells the running connector of each request. */
export function createLine(world: World, cursor: PracticeCursor, ring: () => void): Line {
  const requests: Request[] = [];
  return {
    world,
    cursor,
    requests,
    ask: (handle) =>
      new Promise((answer) => {
        requests.push({ handle, answer });
        ring();
      }),
    refuseAll(result) {
      for (const { answer } of requests.splice(0)) answer(result);
    },
  };
}
