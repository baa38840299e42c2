import type { Result } from '@shared/errors/result';
import type { LoginContext } from '../connector';
import { childOf } from '../network/childOf';
import type { Tokens } from './tokenRequest';

/** How long (ms) one question for news of the browser is held open. */
const holdMs = 20_000;

/** What the browser shows afterwards. */
export const pages = {
  de: {
    done: 'Angemeldet. Sie können dieses Fenster schließen.',
    refused: 'Nicht angemeldet. Bitte zurück zu Tresen.',
  },
  en: { done: 'Signed in. You may close this window.', refused: 'Not signed in. Please go back to Tresen.' },
};

/** The tokens if they come soon, else null. */
export async function waitForTokens(
  tokens: Promise<Result<Tokens>>,
  { clock, signal }: Pick<LoginContext, 'clock' | 'signal'>,
): Promise<Result<Tokens> | null> {
  const { controller, release } = childOf(signal);
  const given = await Promise.race([tokens, clock.sleep(holdMs, controller.signal).then(() => null)]);
  controller.abort();
  release();
  return given;
}
