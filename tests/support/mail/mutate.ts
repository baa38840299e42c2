import type { Random } from './generator/random';
import { headerBombs } from './bombs';

/** Ways in which a mail may be broken on its way or by its maker. */
const mutators: ((raw: Buffer, random: Random) => Buffer)[] = [
  (raw, random) => raw.subarray(0, random.between(1, raw.length)),
  (raw, random) => raw.subarray(random.between(0, raw.length - 1)),
  (raw, random) => insert(raw, random, Buffer.from([0, 255, 254, 128])),
  (raw, random) => insert(raw, random, Buffer.from('\r')),
  (raw, random) => insert(raw, random, Buffer.from('\n\n')),
  (raw, random) => insert(raw, random, Buffer.alloc(100_000, 97)),
  (raw, random) => insert(raw, random, Buffer.from('=?utf-8?B?////?= =?x?Q?=ZZ?=')),
  (raw, random) => insert(raw, random, Buffer.from('\r\nTo: '.padEnd(20_000, '<a@b>,"(('))),
  (raw, random) => flip(raw, random),
  (raw) => replace(raw, /charset=[\w-]+/giu, 'charset=utf-7'),
  (raw) => replace(raw, /boundary="[^"]*"/giu, 'boundary=""'),
  (raw) => replace(raw, /base64/giu, 'quoted-printable'),
  (raw) => replace(raw, /\r\n/gu, '\n'),
  (raw) => replace(raw, /Content-Type: text/giu, 'Content-Type: multipart'),
  (raw) => replace(raw, /\r\n\r\n/u, '\r\n\r\n--x\r\n--x--\r\n'),
  (raw, random) => insert(raw, random, Buffer.from('Grüße ohne Kodierung', 'latin1')),
  (raw, random) => insert(raw, random, Buffer.from('\r\nContent-Type: text/html; charset=""\r\n')),
  (raw) => Buffer.concat([Buffer.from(nested(2_000)), raw]),
  (raw, random) => insert(raw, random, Buffer.from(random.pick(headerBombs))),
];

/** Multiparts within multiparts: deeper than any mail, and than some stacks. */
function nested(depth: number): string {
  return Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  ).join('');
}

/** The mail, broken in one to three ways. */
export function mutate(raw: Buffer, random: Random): Buffer {
  let broken = raw;
  for (let times = random.between(1, 3); times > 0; times--) broken = random.pick(mutators)(broken, random);
  return broken.length > 0 ? broken : Buffer.from('\r\n');
}

function insert(raw: Buffer, random: Random, what: Buffer): Buffer {
  const at = random.between(0, Math.min(raw.length, 4_000));
  return Buffer.concat([raw.subarray(0, at), what, raw.subarray(at)]);
}

function flip(raw: Buffer, random: Random): Buffer {
  const copy = Buffer.from(raw);
  for (let count = 0; count < 20; count++) copy[random.between(0, copy.length - 1)] = random.between(0, 255);
  return copy;
}

function replace(raw: Buffer, what: RegExp, by: string): Buffer {
  return Buffer.from(raw.toString('latin1').replace(what, by), 'latin1');
}
