import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { manualClock } from '../../support/connectors/manualClock';
import { type FritzboxDouble, startFritzbox } from '../../support/fritzbox/startFritzbox';

/** The double refuses what a box refuses, seen without the connector. */
const clock = manualClock();
let box: FritzboxDouble;
beforeAll(async () => {
  box = await startFritzbox(clock);
});
beforeEach(() =>
  Object.assign(box.state, { blockedUntil: 0, blockMs: 8_000, nonceLives: 1_000, mayList: true, off: false }),
);
afterAll(() => box.stop());

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
const onTel = 'urn:dslforum-org:service:X_AVM-DE_OnTel:1';
const contact = '/upnp/control/x_contact';

type Call = {
  path?: string;
  type?: string;
  action?: string;
  nonce?: string;
  nc?: string;
  password?: string;
  body?: string;
};

/** A SOAP call, signed in by RFC 7616 where a nonce is given. */
function call({ path = contact, type = onTel, action = 'GetCallList', nonce, nc = '00000001', password, body }: Call) {
  const cnonce = '0123456789abcdef';
  const secret = md5(`${box.user}:F!Box SOAP-Auth:${password ?? box.password}`);
  const response = md5(`${secret}:${nonce}:${nc}:${cnonce}:auth:${md5(`POST:${path}`)}`);
  const authorization =
    `Digest username="${box.user}", realm="F!Box SOAP-Auth", nonce="${nonce}", uri="${path}", response="${response}", ` +
    `cnonce="${cnonce}", qop=auth, nc=${nc}, algorithm=MD5`;
  return fetch(`http://${box.host}${path}`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'text/xml', soapaction: `"${type}#${action}"` },
      ...(nonce !== undefined && { authorization }),
    },
    body: body ?? `<s:Envelope><s:Body><u:${action} xmlns:u="${type}"/></s:Body></s:Envelope>`,
  });
}

const challengeOf = (answer: Response): string => answer.headers.get('www-authenticate') ?? '';
const nonceIn = (answer: Response): string => /nonce="([^"]+)"/u.exec(challengeOf(answer))?.[1] ?? '';
const freshNonce = async (): Promise<string> => nonceIn(await call({}));
const faultOf = async (answer: Response): Promise<string> =>
  `${answer.status} ${/<errorCode>(\d+)</u.exec(await answer.text())?.[1] ?? ''}`;

it('asks who one is, lets a count be used once and a nonce wear out', async () => {
  const asked = await call({});
  expect([asked.status, challengeOf(asked)]).toEqual([401, expect.stringMatching(/^Digest realm="F!Box SOAP-Auth"/u)]);
  const nonce = nonceIn(asked);
  expect((await call({ nonce })).status).toBe(200);
  expect((await call({ nonce })).status, 'a replay').toBe(401);
  box.state.blockedUntil = 0;
  expect((await call({ nonce, nc: '00000002' })).status).toBe(200);
  box.state.nonceLives = 1;
  const short = await freshNonce();
  expect((await call({ nonce: short })).status).toBe(200);
  expect(challengeOf(await call({ nonce: short, nc: '00000002' }))).toContain('stale=true');
  expect(challengeOf(await call({ nonce: 'never given' }))).toContain('stale=true');
});

it('is shut for a while after a wrong password, longer each time', async () => {
  for (const blockMs of [8_000, 16_000]) {
    expect((await call({ nonce: await freshNonce(), password: 'wrong' })).status).toBe(401);
    await clock.advance(blockMs - 1);
    expect((await call({ nonce: await freshNonce() })).status).toBe(401);
    await clock.advance(1);
  }
  expect((await call({ nonce: await freshNonce() })).status).toBe(200);
});

it('refuses with a number: what it does not have, what is asked wrongly, what a user may not', async () => {
  const refused = async (part: Call) => faultOf(await call({ nonce: await freshNonce(), ...part }));
  expect(await refused({ action: 'Reboot' })).toBe('500 401');
  expect(await refused({ path: '/upnp/control/elsewhere' })).toBe('500 401');
  expect(await refused({ body: '<s:Envelope/>' })).toBe('500 402');
  box.state.mayList = false;
  expect(await refused({})).toBe('500 606');
});

it('shows the list to who has its key, for as long as it holds, by parameters it knows', async () => {
  box.add({ Caller: '04311' });
  box.add({ Caller: '04312' });
  const said = await (await call({ nonce: await freshNonce() })).text();
  const sid = /sid=([\da-f]+)/u.exec(said)?.[1] ?? '';
  const get = (query: string) => fetch(`http://${box.host}/calllist.lua?${query}`);
  expect((await get('max=1')).status).toBe(403);
  expect((await get(`sid=${sid}&type=csv`)).status).toBe(400);
  expect((await get(`sid=${sid}&id=1`)).status, 'id without timestamp').toBe(400);
  expect(await (await get(`sid=${sid}&max=1`)).text()).toContain('04312');
  const newer = await (await get(`sid=${sid}&id=1&timestamp=${box.state.timestamp}`)).text();
  expect(newer).not.toContain('04311');
  expect(await (await get(`sid=${sid}&id=1&timestamp=0`)).text(), 'of another list').toContain('04311');
  expect((await fetch(`http://${box.host}/download.lua?path=/data/none&sid=${sid}`)).status).toBe(404);
  await clock.advance(box.state.sidMs + 1);
  expect((await get(`sid=${sid}`)).status).toBe(403);
  expect((await fetch(`http://${box.host}${contact}`, { method: 'PUT' })).status).toBe(405);
});
