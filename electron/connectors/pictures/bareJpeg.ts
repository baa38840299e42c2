/** Markers of ITU-T T.81, table B.1. */
const scan = 0xda;
const end = 0xd9;
const app1 = 0xe1;
const app2 = 0xe2;
const comment = 0xfe;

/** Application segments that say how to draw it: JFIF, colour profile, Adobe's colours. */
const drawn = new Set([0xe0, app2, 0xee]);

/** @throws RangeError where it is cut short */
export function bareJpeg(data: Uint8Array): Uint8Array {
  const file = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const parts: Buffer[] = [file.subarray(0, 2)];
  let turned = 1;
  for (let at = 2; ;) {
    if (file.readUInt8(at) !== 0xff) throw new RangeError('no marker');
    // Any number of fill bytes may stand before a marker.
    while (file.readUInt8(at + 1) === 0xff) at += 1;
    const marker = file.readUInt8(at + 1);
    if (marker === end) {
      parts.push(file.subarray(at, at + 2));
      break;
    }
    const length = file.readUInt16BE(at + 2);
    const next = at + 2 + length;
    const segment = file.subarray(at, next);
    if (segment.length < length + 2) throw new RangeError('cut short');
    const body = segment.subarray(4);
    if (marker === app1) turned = orientationIn(body) ?? turned;
    // Further pictures behind this one have their own facts: they go with what is behind the end.
    const further = marker === app2 && body.toString('latin1', 0, 4) === 'MPF\0';
    const said = (marker >= 0xe0 && marker <= 0xef && !drawn.has(marker)) || marker === comment || further;
    if (!said) parts.push(segment);
    at = next;
    if (marker === scan) {
      at = endOfScan(file, next);
      parts.push(file.subarray(next, at));
    }
  }
  if (turned !== 1) parts.splice(1, 0, orientation(turned));
  const made = Buffer.concat(parts);
  return made.length === data.length ? data : made;
}

/** Where the next marker stands: within a scan FF is followed by 00, or by a restart marker. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file.readUInt8(at + 1);
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new RangeError('cut short');
}

/** How it is to be turned (Exif 2.32, tag 0x0112 of the first directory); null where this says nothing of it. */
function orientationIn(body: Buffer): number | null {
  if (body.toString('latin1', 0, 6) !== 'Exif\0\0') return null;
  const tiff = body.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  try {
    for (let entry = 0; entry < short(directory); entry++) {
      const at = directory + 2 + entry * 12;
      if (short(at) === 0x0112) return short(at + 8) >= 1 && short(at + 8) <= 8 ? short(at + 8) : null;
    }
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
  }
  return null;
}

/** An Exif segment that says nothing but how it is to be turned. */
function orientation(turned: number): Buffer {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0];
  const body = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
  return Buffer.from([0xff, app1, 0, body.length + 2, ...body]);
}
