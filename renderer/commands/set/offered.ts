import type { Command } from '../command';
import type { OfferName } from '../offers';

/** A command that a part of the screen carries out, and that is there as long as that part is. */
export function offered(name: OfferName, parts: Omit<Command, 'id' | 'when' | 'run'>): Command {
  return {
    ...parts,
    id: name,
    when: (context) => context.offered(name) !== null,
    run: (context) => context.offered(name)?.(),
  };
}
