/** A value with its own type, as D-Bus carries them inside others. */
export type Variant = { signature: string; value: Value };
/** What D-Bus knows: text and numbers; lists and structures as arrays, dictionaries as arrays of pairs, bytes as Buffer. */
export type Value = string | number | bigint | boolean | Buffer | Variant | Value[];

/** Nothing on a session bus nests or is as long as this; who sends more is not understood. */
const deepest = 32;

const alignments: Readonly<Record<string, number>> = { y: 1, g: 1, v: 1, n: 2, q: 2, x: 8, t: 8, d: 8, '(': 8, '{': 8 };
const alignmentOf = (type: string): number => alignments[type.charAt(0)] ?? 4;

/** The complete types of a signature, e.g. 'sa{sv}u' is s, a{sv}, u. Throws on one that is none. */
export function typesOf(signature: string): string[] {
  const types: string[] = [];
  for (let at = 0; at < signature.length;) {
    const end = endOfType(signature, at, 0);
    types.push(signature.slice(at, end));
    at = end;
  }
  return types;
}

function endOfType(signature: string, at: number, depth: number): number {
  const type = signature.charAt(at);
  if (depth > deepest || !/[ybnqiuxtdsogvha({]/.test(type)) throw new Error(`no signature: ${signature}`);
  if (type === 'a') return endOfType(signature, at + 1, depth + 1);
  if (type !== '(' && type !== '{') return at + 1;
  const closing = type === '(' ? ')' : '}';
  let end = at + 1;
  while (signature.charAt(end) !== closing) end = endOfType(signature, end, depth + 1);
  return end + 1;
}

/** Writes values, little-endian, each where its type has to lie. */
export class WireWriter {
  private bytes: number[] = [];

  write(type: string, value: Value): this {
    this.align(alignmentOf(type));
    if (Array.isArray(value)) this.writeList(type, value);
    else if (Buffer.isBuffer(value)) this.writeBytes(value);
    else if (type === 'v') this.writeVariant(value as Variant);
    else if (typeof value === 'string') this.writeText(type, value);
    else this.writeNumber(type, value as number | bigint | boolean);
    return this;
  }

  align(boundary: number): this {
    while (this.bytes.length % boundary !== 0) this.bytes.push(0);
    return this;
  }

  done(): Buffer {
    return Buffer.from(this.bytes);
  }

  private writeList(type: string, values: Value[]): void {
    if (!type.startsWith('a')) {
      typesOf(type.slice(1, -1)).forEach((inner, index) => this.write(inner, values[index] ?? 0));
      return;
    }
    const inner = type.slice(1);
    const length = this.bytes.length;
    this.writeNumber('u', 0).align(alignmentOf(inner));
    const start = this.bytes.length;
    for (const value of values) this.write(inner, value);
    const written = Buffer.alloc(4);
    written.writeUInt32LE(this.bytes.length - start);
    this.bytes.splice(length, 4, ...written);
  }

  private writeBytes(value: Buffer): void {
    this.writeNumber('u', value.length);
    for (const byte of value) this.bytes.push(byte);
  }

  private writeVariant({ signature, value }: Variant): void {
    this.writeText('g', signature).write(signature, value);
  }

  private writeText(type: string, text: string): this {
    const encoded = Buffer.from(text);
    if (type === 'g') this.bytes.push(encoded.length);
    else this.writeNumber('u', encoded.length);
    this.bytes.push(...encoded, 0);
    return this;
  }

  private writeNumber(type: string, value: number | bigint | boolean): this {
    const buffer = Buffer.alloc(8);
    const size = alignmentOf(type);
    if (type === 'd') buffer.writeDoubleLE(Number(value));
    else buffer.writeBigInt64LE(BigInt.asIntN(64, BigInt(value)));
    this.bytes.push(...buffer.subarray(0, size));
    return this;
  }
}

/** Reads values. Throws on what does not fit, above all on lengths beyond the end. */
export class WireReader {
  private at = 0;

  constructor(
    private readonly bytes: Buffer,
    private readonly little: boolean,
  ) {}

  read(type: string, depth = 0): Value {
    if (depth > deepest) throw new Error('nested too deep');
    this.align(alignmentOf(type));
    switch (type.charAt(0)) {
      case 'a':
        return this.readList(type.slice(1), depth);
      case '(':
      case '{':
        return typesOf(type.slice(1, -1)).map((inner) => this.read(inner, depth + 1));
      case 'v':
        return this.readVariant(depth);
      case 's':
      case 'o':
        return this.readText(this.readNumber('u') as number);
      case 'g':
        return this.readText(this.readNumber('y') as number);
      case 'b':
        return this.readNumber('u') !== 0;
      default:
        return this.readNumber(type);
    }
  }

  private readList(inner: string, depth: number): Value {
    const length = this.readNumber('u') as number;
    this.align(alignmentOf(inner));
    if (inner === 'y') return Buffer.from(this.take(length));
    const end = this.at + length;
    if (end > this.bytes.length) throw new Error('a list beyond the end');
    const values: Value[] = [];
    while (this.at < end) values.push(this.read(inner, depth + 1));
    return values;
  }

  private readVariant(depth: number): Variant {
    const signature = this.readText(this.readNumber('y') as number);
    const [type, ...others] = typesOf(signature);
    if (type === undefined || others.length > 0) throw new Error('a variant is one value');
    return { signature, value: this.read(type, depth + 1) };
  }

  private readText(length: number): string {
    const text = this.take(length).toString();
    this.take(1);
    return text;
  }

  private readNumber(type: string): number | bigint {
    const size = alignmentOf(type);
    const taken = Buffer.from(this.take(size));
    if (!this.little) taken.reverse();
    if (type === 'd') return taken.readDoubleLE();
    if (type === 'x') return taken.readBigInt64LE();
    if (type === 't') return taken.readBigUInt64LE();
    return /[ni]/.test(type) ? taken.readIntLE(0, size) : taken.readUIntLE(0, size);
  }

  private align(boundary: number): void {
    this.take((boundary - (this.at % boundary)) % boundary);
  }

  private take(length: number): Buffer {
    if (this.at + length > this.bytes.length) throw new Error('beyond the end');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}
