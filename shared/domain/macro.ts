import { z } from 'zod';
import { TagId } from './ids';

/** A fact about conversations that a macro or rule sets: never anything that leaves the desk or deletes. */
export const MacroAct = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('setState'), state: z.enum(['open', 'done', 'spam', 'trash']) }),
  z.strictObject({ do: z.literal('setTags'), add: z.array(TagId).max(20), remove: z.array(TagId).max(20) }),
  z.strictObject({ do: z.literal('setFlag'), flag: z.enum(['starred', 'pinned', 'muted']), value: z.boolean() }),
  z.strictObject({ do: z.literal('setRead'), read: z.boolean() }),
]);
export type MacroAct = z.infer<typeof MacroAct>;

/** A step of a macro: an act, or a command that only moves the view (next, open, reply), by its id. */
const MacroStep = z.union([MacroAct, z.strictObject({ do: z.literal('run'), command: z.string().min(1).max(80) })]);
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
