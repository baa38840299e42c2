import { createHash } from 'node:crypto';
import type { Random } from './random';

/** A file of a generated mail. */
export type GeneratedFile = { name: string; type: string; data: Uint8Array; sha256: string };

const kinds = {
  jpg: { type: 'image/jpeg', names: ['Foto', 'Schaden', 'IMG_2041', 'Etikett'] },
  pdf: { type: 'application/pdf', names: ['Rechnung 2026-118', 'Lieferschein', 'Rücksendeetikett', 'invoice'] },
  png: { type: 'image/png', names: ['Bildschirmfoto', 'Screenshot'] },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    names: ['Widerruf', 'Reklamation'],
  },
} as const;

/** A file of random bytes, 10 to 150 kB. */
export function generateFile(random: Random): GeneratedFile {
  const kind = random.weighted({ jpg: 50, pdf: 30, png: 15, docx: 5 });
  const { type, names } = kinds[kind];
  const data = random.bytes(random.between(10_000, 150_000));
  const sha256 = createHash('sha256').update(data).digest('hex');
  return { name: `${random.pick(names)}.${kind}`, type, data, sha256 };
}
