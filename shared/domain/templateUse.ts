import { z } from 'zod';
import { TemplateId } from './ids';
import { ThenStep } from './macro';

/** What a text has from a template, kept with it until it has left. */
export const TemplateUse = z.strictObject({
  /** The template that was put in last. */
  id: TemplateId,
  /** Its words as they were put in: the text is unchanged while it says just this. */
  text: z.string().max(120_000),
  /** What stands in the text where nobody knew a value; none of them was in it before. */
  blanks: z.array(z.string().min(3).max(400)).max(1000),
  /** What the text would say where a value was left out and words were written for one: `Hallo ,`. */
  slips: z.array(z.string().min(2).max(100)).max(2000),
  /** What is done to the conversation once it leaves; a person may have taken steps out. */
  then: z.array(ThenStep).max(20),
});
export type TemplateUse = z.infer<typeof TemplateUse>;

/** What a message keeps of it. */
export const TemplateUsed = z.strictObject({
  id: TemplateId,
  /** It left as the template had it. */
  unchanged: z.boolean(),
});
export type TemplateUsed = z.infer<typeof TemplateUsed>;
