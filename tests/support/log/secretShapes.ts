/** A text as a library or server may word it, and the words in it that nobody may read. */
export type Shape = { text: string; hidden: string[] };

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const shape = (text: string, ...hidden: string[]): Shape => ({ text, hidden });

const names = [
  ...['password', 'passwd', 'pass', 'pwd', 'passphrase', 'secret', 'client_secret', 'clientSecret', 'token'],
  ...['access_token', 'refresh_token', 'id_token', 'accessToken', 'auth_token', 'api_key', 'apikey', 'x-api-key'],
  ...['code_verifier', 'session', 'sessionid', 'sid', 'sig', 'signature', 'credential', 'private_key', 'otp'],
  ...['oauthRefreshToken', 'oauthClientSecret', 'smtp_pass'],
];

/** A secret after its name, as forms, headers, JSON, settings and shells write it. */
function named(name: string, secret: string): Shape[] {
  return [
    `https://api.test/v1?a=1&${name}=${secret}&b=2`,
    `{"${name}":"${secret}","a":1}`,
    `${name}: ${secret}`,
    `${name.toUpperCase()}=${secret}`,
  ].map((text) => shape(text, secret));
}

const schemes = ['Bearer', 'Basic', 'Digest', 'Token', 'Bot', 'OAuth', 'ApiKey', 'XOAUTH2'];

/** A secret in an Authorization header, however it is spelled. */
function authorized(scheme: string, secret: string): Shape[] {
  return [
    `Authorization: ${scheme} ${secret}`,
    `authorization=${scheme.toLowerCase()}%20${secret}`,
    `{"headers":{"Authorization":"${scheme} ${secret}"}}`,
    `Proxy-Authorization: ${scheme} ${secret}`,
  ].map((text) => shape(text, secret));
}

/** What mail clients say to log in. */
function mailLogins(secret: string): Shape[] {
  const plain = base64(`\0anna\0${secret}`);
  const oauth = base64(`user=anna\x01auth=Bearer ${secret}\x01\x01`);
  const bearer = base64(`n,a=anna,\x01host=imap.test\x01auth=Bearer ${secret}\x01\x01`);
  return [
    shape(`AUTH PLAIN ${plain}`, plain),
    shape(`A1 AUTHENTICATE PLAIN ${plain}`, plain),
    shape(`C: a1 authenticate plain ${plain}`, plain),
    shape(`AUTH LOGIN ${base64(secret)}`, base64(secret)),
    shape(`334 UGFzc3dvcmQ6 ${base64(secret)}`, base64(secret)),
    shape(`A1 LOGIN anna ${secret}`, secret),
    shape(`A1 LOGIN "anna" "${secret}"`, secret),
    shape(`A1 LOGIN "anna" "two ${secret} words"`, secret),
    shape(`AUTH XOAUTH2 ${oauth}`, oauth),
    shape(`A2 AUTHENTICATE XOAUTH2 ${oauth}`, oauth),
    shape(`A2 AUTHENTICATE OAUTHBEARER ${bearer}`, bearer),
    shape(`AUTH CRAM-MD5 ${base64(`anna ${secret}`)}`, base64(`anna ${secret}`)),
    shape(`user=anna\x01auth=Bearer ${secret}\x01\x01`, secret),
    shape(`PASS ${secret}`, secret),
  ];
}

/** Secrets that stand in the path or the host part of an address. */
function inAddresses(secret: string): Shape[] {
  return [
    `https://api.telegram.test/bot123456789:${secret}/getUpdates`,
    `https://api.telegram.test/file/bot123456789:${secret}/photo.jpg`,
    `POST /bot123456789:${secret}/sendMessage HTTP/1.1`,
    `https://hooks.chat.test/services/T000/B000/${secret}`,
    `https://discord.test/api/webhooks/1234567890/${secret}`,
    `imap://anna:${secret}@mail.test:993/INBOX`,
    `smtps://anna%40shop.test:${secret}@mail.test`,
    `wss://user:${secret}@chat.test/socket`,
    `http://127.0.0.1:4711/?code=${secret}&state=x`,
    `GET /?state=x&code=${secret} HTTP/1.1`,
    `tresen://login#access_token=${secret}`,
    `mailto:anna?body=${secret}@x`,
  ].map((text) => shape(text, secret));
}

/** Tokens that are known by how they begin. */
function known(secret: string): Shape[] {
  const long = secret.repeat(2);
  return [
    ...['ghp_', 'gho_', 'github_pat_', 'glpat-', 'xoxb-1-', 'xoxp-1-', 'xapp-1-', 'sk_live_', 'rk_live_', 'sk-'],
    ...['AKIA', 'AIza', 'ya29.', '1//0', 'EAAG', 'SG.', 'key-', 'npm_', 'shpat_', 'whsec_', 'dop_v1_', 'syt_', 'pat_'],
  ].map((start) => shape(`refused ${start}${long} by the server`, long));
}

/** Cookies, signed tokens, keys. */
function others(secret: string): Shape[] {
  return [
    shape(`Cookie: sid=${secret}; theme=dark`, secret),
    shape(`Set-Cookie: session=${secret}; HttpOnly`, secret),
    shape(`eyJhbGciOiJIUzI1NiJ9.${secret}.${secret}`, secret),
    shape(`-----BEGIN PRIVATE KEY----- ${secret} -----END PRIVATE KEY-----`, secret),
    shape(`-----BEGIN RSA PRIVATE KEY-----\n${secret}\n${secret}`, secret),
    shape(`key ${Buffer.from(secret.repeat(2)).toString('hex')}`, Buffer.from(secret.repeat(2)).toString('hex')),
  ];
}

/** All of them, for one secret. */
export function secretShapes(secret: string): Shape[] {
  return [
    ...names.flatMap((name) => named(name, secret)),
    ...schemes.flatMap((scheme) => authorized(scheme, secret)),
    ...mailLogins(secret),
    ...inAddresses(secret),
    ...known(secret),
    ...others(secret),
  ];
}

/** Persons, as they turn up in the words of servers and systems. */
export const personShapes: Shape[] = [
  shape('550 5.1.1 <anna.müller+x@shop.test>: user unknown', 'anna', 'müller'),
  shape('from "Anna Müller" <anna@shop.test>', 'anna@', 'shop.test', 'Müller'),
  shape('anna%40shop.test is not known', 'anna'),
  shape('anna@xn--mller-kva.test', 'anna', 'xn--mller'),
  shape('mailto:anna@shop.test?subject=x', 'anna'),
  shape('https://shop.test/kunden/anna-mueller', 'anna'),
  shape('call +49 (30) 123 456-78 now', '123'),
  shape('wa.me/4917612345678', '4917612345678'),
  shape('0176/1234567', '1234567'),
  shape('DE89 3704 0044 0532 0130 00', '0532', '0130'),
  shape('DE89370400440532013000', '370400440532013000'),
  shape('open /home/anna/mail.db', 'anna'),
  shape('open C:\\Users\\Anna\\mail.db', 'Anna'),
  shape('/Users/anna/Library/x', 'anna'),
  shape('file:///home/anna/desk.db', 'anna'),
  shape('ENOENT: no such file, open "/home/anna meier/x"', 'anna', 'meier'),
  shape('from 203.0.113.77 refused', '203.0.113.77'),
  shape('from [2001:db8:85a3::8a2e:370:7334] refused', '8a2e', '85a3'),
  shape('@radfan_kiel@mastodon.test wrote', 'radfan_kiel'),
  shape('@anna:matrix.test left', 'anna'),
];
