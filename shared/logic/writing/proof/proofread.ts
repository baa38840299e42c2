import type { Ms } from '../../../domain/ids';
import { blank } from './blank';
import { addressedBy } from './forms';
import { greetedWrongly, type WrongGreeting } from './greetedWrongly';
import { greetingOf } from './greeting';
import { ownText } from '../../text/ownText';
import type { Reader } from './reader';
import { type Sent, sentBefore } from './sentBefore';

/** Something in a text its writer may have overlooked. */
export type Finding =
  { kind: 'sentBefore'; at: Ms } | { kind: 'mixedForm' } | { kind: 'duToSie' } | { kind: 'blank' } | WrongGreeting;

/**
 * Reads an answer before it leaves. It would rather miss something than warn of nothing.
 * @param written without the signature; what it quotes does not count
 * @param reader null where the text goes to somebody the desk does not know
 * @param sent our last messages to this customer
 */
export function proofread(written: string, reader: Reader | null, sent: readonly Sent[]): Finding[] {
  const own = ownText(written);
  const { du, sie } = addressedBy(own);
  const greeting = reader && greetingOf(own);
  const wrong = reader && greeting && greetedWrongly(greeting, reader);
  const at = sentBefore(written, sent);
  return [
    ...(wrong ? [wrong] : []),
    ...(du && sie ? [{ kind: 'mixedForm' } as const] : []),
    ...(du && !sie && reader?.salutation.form === 'sie' ? [{ kind: 'duToSie' } as const] : []),
    ...(own.includes(blank) ? [{ kind: 'blank' } as const] : []),
    ...(at === null ? [] : [{ kind: 'sentBefore', at } as const]),
  ];
}
