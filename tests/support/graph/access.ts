import { createHmac } from 'node:crypto';
import type { Clock } from '../../../electron/connectors/connector';
import { Refusal } from './refusal';

const day = 24 * 3_600_000;

/**
 * Tokens, permissions and the app they belong to (docs/facebook-login/guides/access-tokens, docs/permissions, v24.0). An
 * Instagram token lives 60 days and can be refreshed once it is older than 24 hours
 * (instagram-api-with-instagram-login/business-login, refresh_access_token).
 */
export function createAccess(clock: Clock, scopes: readonly string[]) {
  let made = 0;
  let revoked: number | null = null;
  const granted = new Set(scopes);
  const appSecret = 'only-for-tests-app-secret';
  const tokens = new Map<string, { at: number; until: number }>();
  const issue = (): string => {
    const token = `IGAA${String(++made).padStart(40, 'x')}`;
    tokens.set(token, { at: clock.now(), until: clock.now() + 60 * day });
    return token;
  };
  const app = { development: false, proofRequired: false };
  const first = issue();

  return {
    app,
    appSecret,
    token: first,
    /** Tokens that were handed out, oldest first. */
    issued: () => [...tokens.keys()],
    grant: (scope: string, given: boolean) => void (given ? granted.add(scope) : granted.delete(scope)),
    /** Ends every token. @param subcode 460 the password was changed, 463 expired, 467 invalid; null: none of these */
    revoke: (subcode: number | null) => void (revoked = subcode),
    /** Whose token it is: else 190 with its subcode (docs/facebook-login/guides/access-tokens/debugging). */
    insist(token: string | null, proof: string | null): void {
      if (revoked !== null) throw new Refusal(190, revoked, 401);
      const known = token === null ? undefined : tokens.get(token);
      if (!known || token === null) throw new Refusal(190, null, 401);
      if (clock.now() >= known.until) throw new Refusal(190, 463, 401);
      const right = createHmac('sha256', appSecret).update(token).digest('hex');
      // docs/graph-api/guides/secure-requests: "Invalid appsecret_proof provided in the API argument".
      if (proof === null ? app.proofRequired : proof !== right) throw new Refusal(100);
    },
    /** A permission the call needs: code 10, or 200 to 299 (docs/graph-api/guides/error-handling). */
    needs(...wanted: string[]): void {
      for (const scope of wanted)
        if (!granted.has(scope)) throw new Refusal(scope.startsWith('pages_') ? 200 : 10, null, 403);
    },
    refresh(token: string): { access_token: string; token_type: string; expires_in: number } {
      const known = tokens.get(token);
      if (!known || clock.now() >= known.until) throw new Refusal(190, 463, 401);
      if (clock.now() - known.at < day) throw new Refusal(100);
      return { access_token: issue(), token_type: 'bearer', expires_in: 60 * 86_400 };
    },
    restore: () => void (revoked = null),
  };
}
export type Access = ReturnType<typeof createAccess>;
