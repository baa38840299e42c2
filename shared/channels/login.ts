import { z } from 'zod';
import { AccountId } from '../domain/ids';
import { AppError, Facts } from '../errors/appError';
import { Capabilities } from './capabilities';

/** One field a login step asks for. `label` and `help` are i18n keys. `secret` goes to the vault, never to config. */
export const LoginField = z.strictObject({
  name: z.string().max(60),
  kind: z.enum(['text', 'email', 'secret', 'number', 'choice', 'toggle']),
  label: z.string().max(120),
  help: z.string().max(120).nullable(),
  required: z.boolean(),
  value: z.string().max(2000).nullable(),
  /** `label` is an i18n key, or where `literal` the words themselves, such as the title of a page. */
  choices: z.array(z.strictObject({ value: z.string(), label: z.string(), literal: z.boolean().optional() })),
});
export type LoginField = z.infer<typeof LoginField>;

/** A sentence of a step: an i18n key with its facts; `link` is opened outside. A list of things names one a note. */
export const LoginNote = z.strictObject({
  text: z.string().max(120),
  facts: Facts,
  link: z.url({ protocol: /^https$/u }).nullable(),
});
export type LoginNote = z.infer<typeof LoginNote>;

/** A button of a step: its i18n key, and answers it adds to those of the fields. */
export const LoginWay = z.strictObject({
  label: z.string().max(120),
  answers: z.record(z.string().max(60), z.string().max(2000)),
});
export type LoginWay = z.infer<typeof LoginWay>;

/** A file a step of a login offers: plain letters in its name, so that it is saved where the person says. */
export const LoginFile = z.strictObject({
  name: z.string().regex(/^[\w-]{1,80}\.\w{1,8}$/u),
  text: z.string().max(100_000),
});

/**
 * What a step gives to take along: words to copy, or a file to save. `label`: an i18n key. Nothing in it is secret from
 * whoever sits there.
 */
export const LoginOffer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('copy'), label: z.string().max(120), text: z.string().max(2000) }),
  LoginFile.extend({ kind: z.literal('file'), label: z.string().max(120) }),
]);
export type LoginOffer = z.infer<typeof LoginOffer>;

const frame = {
  id: z.string(),
  title: z.string(),
  notes: z.array(LoginNote).max(20).optional(),
  /** Other ways from here, beside the main button; they need no field filled. */
  ways: z.array(LoginWay).max(6).optional(),
};

const Ask = z.strictObject({
  kind: z.literal('ask'),
  ...frame,
  fields: z.array(LoginField),
  /** Stands between the sentences and the fields. */
  offers: z.array(LoginOffer).max(6).optional(),
  error: AppError.nullable(),
  /** The field the error belongs to; without it, it belongs to the step. */
  errorAt: z.string().max(60).optional(),
  /** The main button; "Next" where not given, none where null: this way leads no further. */
  submit: LoginWay.nullable().optional(),
});
const Browser = z.strictObject({ kind: z.literal('browser'), ...frame, url: z.url() });
const Wait = z.strictObject({ kind: z.literal('wait'), ...frame, detail: z.string().nullable() });

/**
 * A login is a list of steps as data; one generic dialog draws them all. `browser` and `wait` are asked for again at
 * once, and answered when there is news or after a while.
 */
export const LoginStep = z.discriminatedUnion('kind', [
  Ask,
  Browser,
  Wait,
  z.strictObject({
    kind: z.literal('done'),
    name: z.string().max(200),
    address: z.string().max(320),
    config: z.record(z.string(), z.json()),
    /** What can be done with its conversations, by profile; a connector may tell it later instead. */
    profiles: z.record(z.string(), Capabilities).optional(),
  }),
]);
export type LoginStep = z.infer<typeof LoginStep>;

/**
 * What the window is told: a step, or that the account is there. `kept`: whether its secrets outlive this run.
 * No secret is ever among it.
 */
export const LoginReply = z.discriminatedUnion('kind', [
  Ask,
  Browser,
  Wait,
  z.strictObject({
    kind: z.literal('done'),
    account: AccountId,
    name: z.string().max(200),
    address: z.string().max(320),
    kept: z.enum(['always', 'thisRun']),
  }),
]);
export type LoginReply = z.infer<typeof LoginReply>;
