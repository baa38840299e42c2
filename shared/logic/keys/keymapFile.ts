import { z } from 'zod';
import { Keymap } from '../../domain/keymap';

const File = z.strictObject({
  format: z.literal('tresen-keymap'),
  version: z.literal(1),
  preset: Keymap.shape.preset,
  keys: Keymap.shape.keys,
});

/** More than this (characters) is no keymap. */
const atMost = 200_000;

/** What is wrong with a file of keys; `at`: the part of it that cannot be read, as far as there is one. */
export type KeymapProblem = { problem: 'size' | 'json' | 'format' | 'keys'; at: string };

/** A keymap as the file that is handed on. */
export function writeKeymap({ preset, keys }: Keymap): string {
  return `${JSON.stringify({ format: 'tresen-keymap', version: 1, preset, keys }, null, 2)}\n`;
}

/** Reads a file of keys, whoever wrote it. Commands this desk does not have stay in it, without effect. */
export function readKeymap(text: string): Pick<Keymap, 'preset' | 'keys'> | KeymapProblem {
  if (text.length > atMost) return { problem: 'size', at: '' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: 'json', at: '' };
  }
  const read = File.safeParse(json);
  if (read.success) return { preset: read.data.preset, keys: read.data.keys };
  const [issue] = read.error.issues;
  const [part, command = ''] = issue?.path ?? [];
  if (part === 'keys') return { problem: 'keys', at: String(command).slice(0, 80) };
  return { problem: 'format', at: part === undefined ? '' : String(part).slice(0, 80) };
}
