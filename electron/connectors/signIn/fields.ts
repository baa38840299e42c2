/** The secret that outlives a run; access tokens are held in memory only. */
export const refreshTokenField = 'oauthRefreshToken';

/** What some providers call the secret of an installed app. */
export const clientSecretField = 'oauthClientSecret';

/** Asked of an account's secrets like one, but made from the refresh token whenever it is needed. */
export const accessTokenField = 'oauthAccessToken';
