/** The initial response of SASL XOAUTH2, as Google and Microsoft define it: base64 of user and bearer token. */
export function xoauth2(user: string, accessToken: string): string {
  return Buffer.from(`user=${user}\u0001auth=Bearer ${accessToken}\u0001\u0001`).toString('base64');
}
