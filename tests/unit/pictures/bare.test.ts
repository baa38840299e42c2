import { describe, expect, it } from 'vitest';
import { bare } from '../../../electron/connectors/pictures/bare';

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** An Exif segment that says how to turn it, and where it was taken. */
function exif(turned: number, little: boolean): Buffer {
  const tiff = Buffer.alloc(38);
  tiff.write(little ? 'II' : 'MM', 'latin1');
  const short = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
  const long = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at));
  short(42, 2);
  long(8, 4);
  short(2, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(turned, 18);
  short(0x8825, 22);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('Berlin, Radhaus')]));
}

const jfif = segment(0xe0, Buffer.from('JFIF\0'));
const colours = segment(0xe2, Buffer.from('ICC_PROFILE\0'));
const frame = segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1]));
const scan = Buffer.concat([segment(0xda, Buffer.from([1])), Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3])]);
const begin = Buffer.from([0xff, 0xd8]);
const end = Buffer.from([0xff, 0xd9]);

describe('a picture without its facts', () => {
  it.each([true, false])('loses where it was taken, not how it is turned nor a pixel (little endian: %s)', (little) => {
    const words = [segment(0xfe, Buffer.from('Karla')), segment(0xed, Buffer.from('Photoshop 3.0'))];
    const behind = Buffer.from('\xff\xd8 another picture, Berlin', 'latin1');
    const whole = Buffer.concat([begin, jfif, exif(6, little), ...words, colours, frame, scan, scan, end, behind]);
    const made = Buffer.from(bare(whole));
    expect(made.toString('latin1')).not.toMatch(/Berlin|Karla|Photoshop/u);
    const rest = made.subarray(made.length - Buffer.concat([jfif, colours, frame, scan, scan, end]).length);
    expect(rest.equals(Buffer.concat([jfif, colours, frame, scan, scan, end]))).toBe(true);
    // What is left of Exif is its own tag 0x0112 with 6, as it was.
    expect(made.subarray(2, 4)).toEqual(Buffer.from([0xff, 0xe1]));
    expect(made.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
    expect(Buffer.from(bare(made)).equals(made)).toBe(true);
  });

  it('PNG and WebP lose theirs too, and the flags that name them', () => {
    const chunk = (name: string, body: string): Buffer => {
      const head = Buffer.alloc(8);
      head.writeUInt32BE(body.length, 0);
      head.write(name, 4, 'latin1');
      return Buffer.concat([head, Buffer.from(body), Buffer.alloc(4)]);
    };
    const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
    const kept = [chunk('IHDR', 'size'), chunk('IDAT', 'pixels'), chunk('IEND', '')];
    const png = [signature, kept[0], chunk('tEXt', 'Author Karla'), chunk('eXIf', 'Berlin'), kept[1], kept[2]];
    const bareOne = Buffer.from(bare(Buffer.concat(png as Buffer[])));
    expect(bareOne.equals(Buffer.concat([signature, ...kept]))).toBe(true);

    const part = (name: string, body: Buffer): Buffer => {
      const head = Buffer.alloc(8);
      head.write(name, 'latin1');
      head.writeUInt32LE(body.length, 4);
      return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
    };
    const riff = (...parts: Buffer[]): Buffer => {
      const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
      return part('RIFF', body);
    };
    const header = (flags: number) => part('VP8X', Buffer.from([flags, 0, 0, 0, 1, 0, 0, 1, 0, 0]));
    const pixels = part('VP8 ', Buffer.from('pix'));
    const webp = riff(header(0x1c), pixels, part('EXIF', Buffer.from('Berlin')), part('XMP ', Buffer.from('Karla')));
    expect(Buffer.from(bare(webp)).equals(riff(header(0x10), pixels))).toBe(true);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['one cut short', Buffer.concat([begin, exif(6, true)])],
    ['one whose lengths lie', Buffer.concat([begin, Buffer.from([0xff, 0xe1, 0xff, 0xff, 1])])],
    ['no picture', Buffer.from('GIF89a and more')],
    ['one that has none', Buffer.concat([begin, jfif, frame, scan, end])],
  ])('%s comes back as it is', (_, data) => {
    expect(bare(data)).toBe(data);
  });
});
