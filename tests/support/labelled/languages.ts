import { z } from 'zod';
import { readLines } from './readLines';

const Text = z.string().min(1);
const Row = z.strictObject({ id: Text, why: Text, text: Text, expected: z.enum(['de', 'en']).nullable() });

/** Short messages and the language they are in; null where that is another one or cannot be told. */
export const languages = () => readLines('languages', Row);
