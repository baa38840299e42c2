import type { OAuthProvider } from '../signIn/oauthProvider';
import { officialRoot, scopesFor } from './config';

/**
 * The port the browser comes back to. X takes only ways back that were registered with the app, to the letter
 * (https://docs.x.com/fundamentals/developer-apps, "Callback URLs"): it is always the same one.
 */
export const redirectPort = 28_215;

/** Who signs in (https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code). @param root of the API */
export function providerAt(root: string, messages = true, port = redirectPort): OAuthProvider {
  return {
    id: 'x',
    name: 'X',
    authorizeUrl: root === officialRoot ? 'https://x.com/i/oauth2/authorize' : `${root}/i/oauth2/authorize`,
    tokenUrl: `${root}/2/oauth2/token`,
    scopes: scopesFor(messages),
    redirectHost: '127.0.0.1',
    redirectPort: port,
    extra: {},
  };
}
