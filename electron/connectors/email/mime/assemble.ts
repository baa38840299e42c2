import type { MessageStructureObject } from 'imapflow';

const crlf = '\r\n';

/**
 * Puts a mail together again from its header and the parts that were fetched; all others are left out. The parser
 * then sees what it would have seen in the full mail, without the bytes of attachments nobody opened.
 * @param header the header fields of the mail, ending in an empty line or not
 * @param bodies bytes of parts by part number, as transferred
 * @param charset overrides what the parts say of themselves
 */
export function assemble(
  header: Uint8Array,
  structure: MessageStructureObject,
  bodies: ReadonlyMap<string, Uint8Array>,
  charset: string | null = null,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const text = (line: string) => chunks.push(Buffer.from(line + crlf, 'utf8'));
  let boundaries = 0;

  const write = (node: MessageStructureObject): void => {
    if (node.childNodes && node.type !== 'message/rfc822') {
      const boundary = `=_part-${boundaries++}`;
      text(`Content-Type: ${node.type}; boundary="${boundary}"${crlf}`);
      for (const child of node.childNodes.filter((child) => holds(child, bodies))) {
        text(`--${boundary}`);
        write(child);
      }
      text(`--${boundary}--`);
      return;
    }
    const parameters = { ...node.parameters, ...(charset === null ? {} : { charset }) };
    const shown = Object.entries(parameters).filter(([name]) => wanted.has(name.toLowerCase()));
    const list = shown.map(([name, value]) => `; ${name}="${value.replace(/[\r\n"\\]/gu, '')}"`).join('');
    text(`Content-Type: ${node.type}${list}`);
    text(`Content-Transfer-Encoding: ${(node.encoding ?? '7bit').replace(/[^\w-]/gu, '')}${crlf}`);
    chunks.push(bodies.get(node.part ?? '1') ?? new Uint8Array());
    text('');
  };

  chunks.push(trimmed(header));
  write(structure);
  return Buffer.concat(chunks);
}

/** Parameters that say how a text is to be read. */
const wanted = new Set(['charset', 'format', 'delsp']);

function holds(node: MessageStructureObject, bodies: ReadonlyMap<string, Uint8Array>): boolean {
  if (node.childNodes && node.type !== 'message/rfc822') return node.childNodes.some((child) => holds(child, bodies));
  return bodies.has(node.part ?? '1');
}

/** The header with exactly one line break at its end and none of the fields we write ourselves. */
function trimmed(header: Uint8Array): Uint8Array {
  const fields = Buffer.from(header)
    .toString('latin1')
    .replace(
      /^(?:content-type|content-transfer-encoding|content-disposition)\s*:.*(?:\r?\n[ \t].*)*(?:\r?\n|$)/gimu,
      '',
    )
    .replace(/(?:\r?\n)*$/u, '');
  return Buffer.from(fields === '' ? '' : fields + crlf, 'latin1');
}
