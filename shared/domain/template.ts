import { z } from 'zod';
import { Attachment } from './attachment';
import { AccountId, ChannelKind, Ms, TemplateId } from './ids';
import { ThenStep } from './macro';
import { CalendarDay } from './openingHours';

/** Where a variant is meant for: one account, every account of a kind of channel, or (null) anywhere. */
const VariantScope = z
  .union([z.strictObject({ account: AccountId }), z.strictObject({ channel: ChannelKind })])
  .nullable();

/** One text of a template, in Liquid (shared/logic/templates says how much of it). */
const TemplateVariant = z.strictObject({
  /** Null: for customers of any language. */
  language: z.enum(['de', 'en']).nullable(),
  scope: VariantScope,
  /** As in drafts: what leaves as the plain part, made from `html` where there is one. */
  text: z.string().max(20_000),
  /** The rich text, sanitised, with pictures as `cid:`; null where it was written as plain text. */
  html: z.string().max(60_000).nullable(),
});
type TemplateVariant = z.infer<typeof TemplateVariant>;

/** What a variant is kept under. */
export const slotOf = ({ language, scope }: Pick<TemplateVariant, 'language' | 'scope'>): string =>
  JSON.stringify([language, scope]);

/** Each language and scope has one text. */
const Variants = z
  .array(TemplateVariant)
  .min(1)
  .max(20)
  .refine((all) => new Set(all.map(slotOf)).size === all.length);

/** So many are kept at once. */
export const mostTemplates = 5000;

/** What a person writes of a template. */
export const TemplateFields = z.strictObject({
  id: TemplateId,
  name: z.string().trim().min(1).max(100),
  /** Parts are cut by `/`; empty: in none. */
  folder: z.string().trim().max(200),
  /** Words to find it by; not the tags of conversations. */
  tags: z.array(z.string().trim().min(1).max(60)).max(20),
  /** Typed as `;rg` and Tab, kept as `rg`; null: none. */
  shortcut: z
    .string()
    .regex(/^[\p{Ll}\p{N}_-]{1,30}$/u)
    .nullable(),
  variants: Variants,
  attachments: z.array(Attachment).max(20),
  /** What is done to the conversation once the answer leaves. */
  then: z.array(ThenStep).max(20),
});
export type TemplateFields = z.infer<typeof TemplateFields>;

const Unsaved = TemplateFields.shape;

/**
 * A template as it stands in its editor before it is saved: whatever was typed, as far as that can be kept. Nobody but the
 * editor uses it.
 */
export const UnsavedTemplate = z.strictObject({
  ...Unsaved,
  name: z.string().max(100),
  folder: z.string().max(200),
  tags: z.array(z.string().max(1500)).max(1500),
  shortcut: z.string().max(100).nullable(),
  /** Also pictures that no text shows any more. */
  attachments: z.array(Attachment).max(200),
  variants: z
    .array(
      z.strictObject({
        ...TemplateVariant.shape,
        text: z.string().max(200_000),
        html: z.string().max(600_000).nullable(),
      }),
    )
    .min(1)
    .max(20),
});

/** So many are kept unsaved at once; one more lets the oldest go. */
export const mostUnsaved = 20;

/** Templates that were written and not saved, the newest last. */
export const UnsavedTemplates = z.strictObject({ templates: z.array(UnsavedTemplate).max(mostUnsaved) });
export type UnsavedTemplates = z.infer<typeof UnsavedTemplates>;

/** A text kept to answer with again and again. */
export const Template = TemplateFields.extend({
  createdAt: Ms,
  changedAt: Ms,
  /** When a message last left with it; absent before the first. */
  usedAt: Ms.optional(),
  /** Below how many public posts it went unchanged on a day; of that day alone. */
  posted: z.strictObject({ day: CalendarDay, count: z.number().int().min(1) }).optional(),
});
export type Template = z.infer<typeof Template>;
