import { createHash, randomUUID } from 'node:crypto';
import { Refusal } from './refuse';

type App = { id: string; secret: string; redirects: string[]; scopes: string[] };
type Grant = { app: App; redirect: string; challenge: string | null };

/** How the server's pages behave. `redirects` 'shown': nobody may come back to a computer, a code is shown. */
type Manner = { user: 'agrees' | 'refuses'; redirects: 'all' | 'shown'; takes: 'lists' | 'texts' };

const shown = 'urn:ietf:wg:oauth:2.0:oob';

/** Registering programs, the page on which a person agrees, and the token for its code (RFC 6749, RFC 7636). */
export function createOauth(token: string) {
  const manner: Manner = { user: 'agrees', redirects: 'all', takes: 'lists' };
  const apps = new Map<string, App>();
  const grants = new Map<string, Grant>();

  return {
    manner,
    apps: apps as ReadonlyMap<string, App>,
    register({ client_name: name, redirect_uris: uris, scopes }: Record<string, unknown>) {
      if (typeof name !== 'string' || name === '') throw new Refusal(422, "Validation failed: Name can't be blank");
      if (Array.isArray(uris) && manner.takes === 'texts') throw new Refusal(422, 'Validation failed: Redirect URI');
      const redirects = Array.isArray(uris) ? (uris as string[]) : String(uris).split('\n');
      if (manner.redirects === 'shown' && redirects.some((uri) => uri !== shown))
        throw new Refusal(422, 'Validation failed: Redirect URI must be an HTTPS/SSL URI.');
      const app = { id: randomUUID(), secret: randomUUID(), redirects, scopes: String(scopes).split(' ') };
      apps.set(app.id, app);
      return {
        ...{ id: `${apps.size}`, name, website: null, scopes: app.scopes, redirect_uris: redirects, vapid_key: '' },
        ...{ redirect_uri: redirects.join('\n'), client_id: app.id, client_secret: app.secret },
        client_secret_expires_at: 0,
      };
    },
    /** What the browser gets once the person has decided: where it is sent, or the code that is shown. */
    authorize(query: URLSearchParams): { location: string } | { page: string } {
      const app = apps.get(query.get('client_id') ?? '');
      const redirect = query.get('redirect_uri') ?? '';
      const asked = (query.get('scope') ?? '').split(' ');
      if (!app?.redirects.includes(redirect)) throw new Refusal(400, 'The redirect uri included is not valid.');
      if (asked.some((scope) => !app.scopes.includes(scope))) throw new Refusal(400, 'The scope is invalid.');
      const code = randomUUID();
      const agrees = manner.user === 'agrees';
      if (agrees) grants.set(code, { app, redirect, challenge: query.get('code_challenge') });
      if (redirect === shown) return { page: agrees ? code : 'access_denied' };
      const back = new URL(redirect);
      back.searchParams.set(agrees ? 'code' : 'error', agrees ? code : 'access_denied');
      back.searchParams.set('state', query.get('state') ?? '');
      return { location: back.href };
    },
    token(form: Record<string, unknown>) {
      const grant = grants.get(String(form.code));
      grants.delete(String(form.code));
      const challenge = createHash('sha256').update(String(form.code_verifier)).digest('base64url');
      const fits =
        grant?.app.id === form.client_id &&
        grant?.app.secret === form.client_secret &&
        grant?.redirect === form.redirect_uri &&
        grant?.challenge === challenge &&
        form.grant_type === 'authorization_code';
      if (!grant || !fits) throw new Refusal(400, 'invalid_grant');
      return {
        access_token: token,
        token_type: 'Bearer',
        scope: grant.app.scopes.join(' '),
        created_at: 1_760_000_000,
      };
    },
  };
}
