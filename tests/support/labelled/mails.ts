import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { divide, Head, type LabelledSet } from './head';

const Text = z.string().min(1);

/** `raw`: the whole mail as it lies in the mailbox (RFC 5322, lines end with CRLF, UTF-8). */
const Row = z.strictObject({ id: Text, why: Text, folder: z.enum(['inbox', 'spam']), raw: Text });
type Row = z.infer<typeof Row>;

/** The desk that all these mails reach: its own addresses (also with a "+detail"), and when it fetches them. */
export const mailDesk = {
  own: ['hallo@laden.example', 'retouren@laden.example'],
  fetchedAt: Date.UTC(2026, 10, 16, 9, 0),
} as const;

/** Mail that gets no automatic reply; `why` names the rule. */
export const automaticMails = () => readMails('automaticMails');

/** Mail of persons, who may get an automatic reply. */
export const humanMails = () => readMails('humanMails');

/** @throws at the first row that does not fit the schema */
function readMails(set: string): LabelledSet<Row> {
  const [top = '', ...parts] = readFileSync(join(import.meta.dirname, `${set}.txt`), 'utf8').split(/\n=== /u);
  const { seed, held = '', ...head } = fields(top);
  const rows = parts.map((part) => {
    const at = part.indexOf('\n---\n');
    const [id, ...lines] = part.slice(0, at).split('\n');
    const raw = `${part.slice(at + 5).trimEnd()}\n`.replaceAll('\n', '\r\n');
    return Row.parse({ id, folder: 'inbox', ...fields(lines.join('\n')), raw });
  });
  return divide(Head.parse({ ...head, seed: Number(seed), held: held.split(' ') }), rows);
}

/** Lines of "name: value". */
function fields(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line !== '');
  return Object.fromEntries(lines.map((line) => [line.split(': ', 1)[0], line.slice(line.indexOf(': ') + 2)]));
}
