import { expect, it } from 'vitest';
import { answerTo, readChallenge } from '../../../electron/connectors/web/digest';

/** The example of RFC 7616, 3.9.1. */
const nonce = '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v';
const opaque = 'FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS';
const proof = {
  ...{ user: 'Mufasa', password: 'Circle of Life', method: 'GET', path: '/dir/index.html', count: 1 },
  cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
};

it.each([
  ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
  ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
])('answers %s as the standard does', (algorithm, response) => {
  const header = `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, nonce="${nonce}", opaque="${opaque}"`;
  const challenge = readChallenge(header);
  if (!challenge) return expect.fail('it is read');
  const answer = answerTo(challenge, proof);
  for (const part of [
    `response="${response}"`,
    `opaque="${opaque}"`,
    'nc=00000001',
    'qop=auth',
    `algorithm=${algorithm}`,
  ]) {
    expect(answer).toContain(part);
  }
  expect(answer).not.toContain(proof.password);
});

it.each([
  null,
  '',
  'Basic realm="x"',
  'Digest realm="x", nonce="y", algorithm=MD5-sess, qop="auth"',
  'Digest realm="x", nonce="y", algorithm=MD5',
  'Digest realm="x", nonce="y", qop="auth-int"',
  'Digest qop="auth", nonce="y"',
  `Digest realm="x", nonce="${'y'.repeat(3_000)}", qop="auth"`,
])('does not answer %j', (header) => expect(readChallenge(header)).toBeNull());

it('keeps signs of a name from ending its quotes', () => {
  const challenge = readChallenge('Digest realm="a\\"b", nonce="n", qop="auth"');
  expect(challenge && answerTo(challenge, { ...proof, user: 'a", uri="/x' })).toContain('username="a\\", uri=\\"/x"');
});
