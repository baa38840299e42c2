import type { MessageStructureObject } from 'imapflow';
import { headersOf } from '../../../electron/connectors/email/mime/headers';
import type { RawMail } from '../../../electron/connectors/email/parse/parsedMail';

/** A whole mail as the connector gets it from a server: header, structure, and the bytes of each part. */
export function rawOf(raw: string): RawMail {
  const bodies = new Map<string, Uint8Array>();
  const structure = partOf(raw, '', bodies);
  const header = raw.slice(0, raw.indexOf('\r\n\r\n') + 4);
  return { header: Buffer.from(header), structure, bodies, size: Buffer.byteLength(raw) };
}

function partOf(raw: string, part: string, bodies: Map<string, Uint8Array>): MessageStructureObject {
  const end = raw.indexOf('\r\n\r\n');
  const headers = headersOf(Buffer.from(raw.slice(0, end + 2)));
  const body = raw.slice(end + 4);
  const [type = 'text/plain', ...rest] = (headers.get('content-type') ?? 'text/plain').split(/\s*;\s*/u);
  const parameters = Object.fromEntries(
    rest.map((one) => {
      const [name = '', value = ''] = one.split('=');
      return [name.toLowerCase(), value.replaceAll('"', '')];
    }),
  );
  const whole = { type: type.toLowerCase(), parameters, encoding: headers.get('content-transfer-encoding') ?? '7bit' };
  if (!whole.type.startsWith('multipart/')) {
    const number = part || '1';
    bodies.set(number, Buffer.from(body));
    return { ...whole, part: number, size: Buffer.byteLength(body) };
  }
  const inner = body.split(`--${parameters.boundary ?? ''}`).slice(1, -1);
  const childNodes = inner.map((one, index) =>
    partOf(one.replace(/^\r\n/u, ''), part ? `${part}.${index + 1}` : `${index + 1}`, bodies),
  );
  return { ...whole, part, childNodes };
}
