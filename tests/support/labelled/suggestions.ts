import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readLines } from './readLines';

const Text = z.string().min(1);

/** `expected`: the id of the past answer that fits the question. */
const Row = z.strictObject({ id: Text, why: Text, question: Text, expected: Text });
/** What a customer asked once, and what a person answered. */
const Past = z.strictObject({ id: Text, customer: Text, question: Text, answer: Text });

/** Questions with the past answer that fits each. */
export const suggestionRows = () => readLines('suggestions', Row);

/** The history they are asked against. */
export function pastAnswers(): z.infer<typeof Past>[] {
  const lines = readFileSync(join(import.meta.dirname, 'pastAnswers.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => Past.parse(JSON.parse(line)));
}
