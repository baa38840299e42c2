import { z } from 'zod';
import { readLines } from './readLines';

const Form = z.enum(['du', 'sie']);
const Address = z.enum(['frau', 'herr', 'neutral', 'company']);
const Text = z.string().min(1);

/** What is known of a customer before the salutation is worked out. */
const Known = z.strictObject({
  /** As the channel gives it. */
  name: z.string(),
  email: Text.optional(),
  language: z.enum(['de', 'en']).nullable(),
  /** Their messages, the oldest first. */
  wrote: z.array(Text),
  /** What a person set by hand; holds over everything guessed. */
  corrected: z
    .strictObject({ form: Form.nullable(), address: Address, title: Text.nullable(), name: Text })
    .partial()
    .optional(),
  /** The setting that writes "Du" in capitals. */
  capitalDu: z.boolean().optional(),
});

/** What has to come out. Lines are without the comma after them. */
const Expected = z.strictObject({
  /** Null: their words do not say; they are then addressed as with `sie`. */
  form: Form.nullable(),
  address: Address,
  /** The one title they are addressed by, abbreviated. */
  title: Text.nullable(),
  de: Text,
  /** Other German lines that the rule allows as well. */
  alsoRight: z.array(Text).optional(),
  en: Text,
  /** The word for "you" in the nominative. */
  pronoun: z.enum(['du', 'Du', 'Sie', 'ihr', 'Ihr']),
  /** Whom a parcel is for ("für Herrn Dr. Meier"), where the case shows. */
  accusative: Text.optional(),
});

const Row = z.strictObject({ id: Text, why: Text, known: Known, expected: Expected });

/** What is known of a customer, and how they are then addressed. */
export const salutations = () => readLines('salutations', Row);
