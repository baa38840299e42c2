import type { Sentence } from './limits';
import type { SendProblem } from './sendProblem';

/** The one sentence beside the keys that send; null when all is well. */
export function hintOf(held: { waits: boolean; stopped: boolean }, problem: SendProblem | null): Sentence | null {
  if (held.waits) return { key: 'composer.waitsForFiles' };
  if (held.stopped) return { key: 'composer.stoppedByFile' };
  return problem?.shown ? problem : null;
}
