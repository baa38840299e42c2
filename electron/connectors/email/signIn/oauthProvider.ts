/**
 * Who signs a user in by the browser. `redirectHost`: the name of this computer their registration of an installed
 * app expects; the listener is on 127.0.0.1 in any case.
 */
export type OAuthProvider = {
  id: string;
  /** As people know it. */
  name: string;
  authorizeUrl: string;
  tokenUrl: string;
  scopes: string[];
  redirectHost: '127.0.0.1' | 'localhost';
  /** What the authorization request carries besides. */
  extra: Record<string, string>;
};

/**
 * The client the user registered with a provider, from the settings. The secret of an installed app is none
 * (RFC 8252 section 8.5), but Google wants it named.
 */
export type OAuthClient = { id: string; secret: string | null };

/** The providers of the table's `oauth` column, with the scopes for IMAP and SMTP. */
export const oauthProviders: Record<'google' | 'microsoft', OAuthProvider> = {
  google: {
    id: 'google',
    name: 'Google',
    authorizeUrl: 'https://accounts.google.com/o/oauth2/v2/auth',
    tokenUrl: 'https://oauth2.googleapis.com/token',
    scopes: ['https://mail.google.com/'],
    redirectHost: '127.0.0.1',
    extra: { access_type: 'offline', prompt: 'consent' },
  },
  microsoft: {
    id: 'microsoft',
    name: 'Microsoft',
    authorizeUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
    tokenUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
    scopes: [
      'https://outlook.office.com/IMAP.AccessAsUser.All',
      'https://outlook.office.com/SMTP.Send',
      'offline_access',
    ],
    redirectHost: 'localhost',
    extra: { prompt: 'select_account' },
  },
};
