import { crc32, deflateSync } from 'node:zlib';

/** A picture: rows of red, green, blue. */
export type Pixels = { width: number; height: number; rgb: Buffer };

/** Reads the file in which Xvfb keeps its screen (XWD version 7, 32 bits a pixel). */
export function readXwd(file: Buffer): Pixels {
  const field = (number: number): number => file.readUInt32BE(number * 4);
  const [width, height, bytesPerLine] = [field(4), field(5), field(12)];
  const start = field(0) + field(19) * 12;
  const rgb = Buffer.alloc(width * height * 3);
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = start + y * bytesPerLine + x * 4;
      rgb[to++] = file[from + 2] ?? 0;
      rgb[to++] = file[from + 1] ?? 0;
      rgb[to++] = file[from] ?? 0;
    }
  return { width, height, rgb };
}

/** The share of pixels that differ. */
export function difference(one: Pixels, other: Pixels): number {
  let differ = 0;
  for (let at = 0; at < one.rgb.length; at += 3) if (one.rgb.compare(other.rgb, at, at + 3, at, at + 3) !== 0) differ++;
  return differ / (one.rgb.length / 3);
}

/** The picture as a PNG file. */
export function toPng({ width, height, rgb }: Pixels): Buffer {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y++) rgb.copy(rows, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND')]);
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
