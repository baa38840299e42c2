import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { divide, Head, type LabelledSet } from './head';

/** Reads a set of JSON lines: its head, then a row each. @throws at the first line that does not fit the schema */
export function readLines<Row extends { id: string }>(set: string, row: z.ZodType<Row>): LabelledSet<Row> {
  const lines = readFileSync(join(import.meta.dirname, `${set}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  const [head, ...rows] = lines.map((line): unknown => JSON.parse(line));
  return divide(
    Head.parse(head),
    rows.map((each) => row.parse(each)),
  );
}
