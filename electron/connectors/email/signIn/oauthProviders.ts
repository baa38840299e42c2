import type { OAuthProvider } from '../../signIn/oauthProvider';

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
