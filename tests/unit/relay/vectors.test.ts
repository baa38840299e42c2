import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openEnvelope } from '../../../electron/connectors/relay/envelope';
import { newRelaySecret, relayKeys } from '../../../electron/connectors/relay/keys';
import { relayFile } from '../../../electron/connectors/relay/relayFile';
import { openSealed } from '../../../electron/connectors/relay/sealedBox';

type Vectors = {
  [name in 'secret' | 'sealPublic' | 'deskPublic' | 'verifyToken' | 'verify' | 'file' | 'store' | 'plain']: string;
} & { envelope: { n: string; sealed: string }; question: string; signature: string };

const [, json = ''] = /```json\n(.*?)```/su.exec(readFileSync('docs/relay.md', 'utf8')) ?? [];
const vectors = JSON.parse(json) as Vectors;
const keys = relayKeys(vectors.secret);
const sealed = Buffer.from(vectors.envelope.sealed, 'base64');
const base64 = (octets: Uint8Array) => Buffer.from(octets).toString('base64');

describe('the vectors of docs/relay.md', () => {
  it('hold for keys, names and signatures', () => {
    expect(base64(keys.seal.publicKey)).toBe(vectors.sealPublic);
    expect(base64(keys.desk.publicKey)).toBe(vectors.deskPublic);
    expect(keys).toMatchObject({ verifyToken: vectors.verifyToken, file: vectors.file, store: vectors.store });
    expect(createHash('sha256').update(keys.verifyToken).digest('hex')).toBe(vectors.verify);
    expect(base64(keys.desk.sign(Buffer.from(vectors.question)))).toBe(vectors.signature);
  });

  it('open what libsodium sealed', () => {
    expect(Buffer.from(openSealed(sealed, keys.seal) ?? []).toString()).toBe(vectors.plain);
    const webhook = openEnvelope(vectors.envelope, keys.seal);
    expect(webhook).toMatchObject({ number: vectors.envelope.n, at: 1_796_040_000_000 });
    expect(Buffer.from(webhook?.body ?? []).toString()).toBe(vectors.plain.split('\n')[1]);
  });

  it('open to nobody else, and in no other shape', () => {
    expect(openSealed(sealed, relayKeys(newRelaySecret()).seal)).toBeNull();
    expect(openEnvelope({ ...vectors.envelope, n: '1796040000000001' }, keys.seal)).toBeNull();
    for (let at = 0; at < sealed.length; at += 7) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(openSealed(changed, keys.seal)).toBeNull();
      expect(openSealed(sealed.subarray(0, at), keys.seal)).toBeNull();
    }
    expect(openSealed(Buffer.alloc(64), keys.seal)).toBeNull();
  });

  it('fill the relay with nothing that is secret', () => {
    const { name, text } = relayFile(keys);
    expect(name).toMatch(/^tresen-[\w-]{22}\.php$/u);
    for (const told of [vectors.sealPublic, vectors.deskPublic, vectors.verify, vectors.store])
      expect(text).toContain(`'${told}'`);
    for (const secret of [vectors.secret, vectors.verifyToken]) expect(text).not.toContain(secret);
    expect(() => relayKeys('short')).toThrow(RangeError);
  });
});
