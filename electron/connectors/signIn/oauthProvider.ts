/**
 * Who signs a user in by the browser. `redirectHost`: the name of this computer their registration of an installed
 * app expects; the listener is on 127.0.0.1 in any case. `redirectPort`: where it expects the same port each time;
 * a free one where not given.
 */
export type OAuthProvider = {
  id: string;
  /** As people know it. */
  name: string;
  authorizeUrl: string;
  tokenUrl: string;
  scopes: string[];
  redirectHost: '127.0.0.1' | 'localhost';
  redirectPort?: number;
  /** What the authorization request carries besides. */
  extra: Record<string, string>;
  /** Tokens are asked for as a form (RFC 6749) where not given. */
  asks?: 'form' | 'json';
  /** Its access tokens do not end, and none renews them. */
  lasting?: boolean;
};

/**
 * The client the user registered with a provider, from the settings. The secret of an installed app is none
 * (RFC 8252 section 8.5), but Google wants it named.
 */
export type OAuthClient = { id: string; secret: string | null };
