import { z } from 'zod';
import { Ms, TagId, TemplateId } from './ids';

/** Facts about conversations that a macro or rule sets: never anything that leaves the desk or deletes. */
const facts = [
  z.strictObject({ do: z.literal('setState'), state: z.enum(['open', 'done', 'spam', 'trash']) }),
  z.strictObject({ do: z.literal('setTags'), add: z.array(TagId).max(20), remove: z.array(TagId).max(20) }),
  z.strictObject({ do: z.literal('setFlag'), flag: z.enum(['starred', 'pinned', 'muted']), value: z.boolean() }),
  z.strictObject({ do: z.literal('setRead'), read: z.boolean() }),
] as const;

/** What is done to conversations when a macro runs. `until`: UTC ms, chosen in `zone`. */
export const MacroAct = z.discriminatedUnion('do', [
  ...facts,
  z.strictObject({ do: z.literal('snooze'), until: Ms, zone: z.string().max(60) }),
]);
export type MacroAct = z.infer<typeof MacroAct>;

const snoozeFor = z.strictObject({ do: z.literal('snoozeFor'), when: z.string().trim().min(1).max(100) });

/** A step that is done to conversations: a fact, or a snooze until a time in the person's words, read when it is done. */
export const ThenStep = z.discriminatedUnion('do', [...facts, snoozeFor]);
export type ThenStep = z.infer<typeof ThenStep>;

/**
 * A step of a macro: a fact; a snooze until a time in the person's words ("tomorrow", "in 2 hours"), read when the macro
 * runs; a command that only moves the view (next, open, reply), by its id; or a template that an answer is begun with.
 */
const MacroStep = z.discriminatedUnion('do', [
  ...facts,
  snoozeFor,
  z.strictObject({ do: z.literal('run'), command: z.string().min(1).max(80) }),
  z.strictObject({ do: z.literal('insertTemplate'), template: TemplateId }),
]);
export type MacroStep = z.infer<typeof MacroStep>;

/** Several commands under one name, one step of undo. */
export const Macro = z.strictObject({
  id: z.string().min(1).max(60),
  name: z.string().trim().min(1).max(60),
  steps: z.array(MacroStep).min(1).max(20),
});
export type Macro = z.infer<typeof Macro>;

/** All macros of a desk. */
export const Macros = z.array(Macro).max(100);
