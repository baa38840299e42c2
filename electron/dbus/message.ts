import { typesOf, type Value, type Variant, WireReader, WireWriter } from './wire';

/** What crosses a bus. `serial` is the sender's number; `replyTo` the one an answer is to. */
export type BusMessage = {
  type: 'call' | 'reply' | 'error' | 'signal';
  serial: number;
  path?: string;
  interface?: string;
  member?: string;
  error?: string;
  replyTo?: number;
  destination?: string;
  sender?: string;
  signature?: string;
  body: Value[];
};

const types = ['', 'call', 'reply', 'error', 'signal'] as const;
/** Header fields by their number, with the type of their value. */
const fields = [
  null,
  ['path', 'o'],
  ['interface', 's'],
  ['member', 's'],
  ['error', 's'],
  ['replyTo', 'u'],
  ['destination', 's'],
  ['sender', 's'],
  ['signature', 'g'],
] as const;

/** Never starts a program only to be asked: who is not there has nothing to say. */
const noAutoStart = 2;
const fixedLength = 16;
const longest = 16 * 1024 * 1024;

/** Writes a message down. */
export function encodeMessage(message: BusMessage): Buffer {
  const body = new WireWriter();
  typesOf(message.signature ?? '').forEach((type, index) => body.write(type, message.body[index] ?? 0));
  const content = body.done();
  const named = fields.flatMap((field, code): Value[] => {
    const value = field === null ? undefined : message[field[0]];
    return field === null || value === undefined ? [] : [[code, { signature: field[1], value } satisfies Variant]];
  });
  const head = new WireWriter();
  for (const byte of ['l'.charCodeAt(0), types.indexOf(message.type), noAutoStart, 1]) head.write('y', byte);
  head.write('u', content.length).write('u', message.serial).write('a(yv)', named).align(8);
  return Buffer.concat([head.done(), content]);
}

/** How long the message is that these bytes begin with; null while that cannot be told. Throws when it is too long. */
export function lengthOf(bytes: Buffer): number | null {
  if (bytes.length < fixedLength) return null;
  const little = bytes[0] === 'l'.charCodeAt(0);
  const body = little ? bytes.readUInt32LE(4) : bytes.readUInt32BE(4);
  const head = little ? bytes.readUInt32LE(12) : bytes.readUInt32BE(12);
  const length = Math.ceil((fixedLength + head) / 8) * 8 + body;
  if (length > longest) throw new Error('a message beyond all measure');
  return length;
}

/** Reads one whole message. Throws on what is none. */
export function decodeMessage(bytes: Buffer): BusMessage {
  const little = bytes[0] === 'l'.charCodeAt(0);
  const head = new WireReader(bytes, little);
  const [, kind = 0] = ['y', 'y', 'y', 'y'].map((type) => Number(head.read(type)));
  const bodyLength = Number(head.read('u'));
  const message: BusMessage = { type: types[kind] || 'signal', serial: Number(head.read('u')), body: [] };
  for (const [code, carried] of head.read('a(yv)') as [number, Variant][]) {
    const field = fields[code];
    if (field) Object.assign(message, { [field[0]]: carried.value });
  }
  const body = new WireReader(Buffer.from(bytes.subarray(bytes.length - bodyLength)), little);
  message.body = typesOf(message.signature ?? '').map((type) => body.read(type));
  return message;
}
