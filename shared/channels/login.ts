import { z } from 'zod';
import { AppError } from '../errors/appError';

/** One field a login step asks for. `label` and `help` are i18n keys. `secret` goes to the vault, never to config. */
export const LoginField = z.strictObject({
  name: z.string().max(60),
  kind: z.enum(['text', 'email', 'secret', 'number', 'choice', 'toggle']),
  label: z.string().max(120),
  help: z.string().max(120).nullable(),
  required: z.boolean(),
  value: z.string().max(2000).nullable(),
  choices: z.array(z.strictObject({ value: z.string(), label: z.string() })),
});
export type LoginField = z.infer<typeof LoginField>;

/** A login is a list of steps as data; one generic dialog draws them all. */
export const LoginStep = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ask'),
    id: z.string(),
    title: z.string(),
    fields: z.array(LoginField),
    error: AppError.nullable(),
  }),
  z.strictObject({ kind: z.literal('browser'), id: z.string(), title: z.string(), url: z.url() }),
  z.strictObject({ kind: z.literal('wait'), id: z.string(), title: z.string(), detail: z.string().nullable() }),
  z.strictObject({
    kind: z.literal('done'),
    name: z.string().max(200),
    address: z.string().max(320),
    config: z.record(z.string(), z.json()),
  }),
]);
export type LoginStep = z.infer<typeof LoginStep>;
