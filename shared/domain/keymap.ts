import { z } from 'zod';

const modifier = String.raw`(?:\$mod|Control|Alt|Shift|Meta)`;
const named =
  'Enter|Escape|Tab|Space|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right)|F(?:1\\d?|2[0-4]?|[3-9])';
const press = String.raw`(?:${modifier}\+)*(?:\S|${named})`;

/**
 * Keys in the syntax of tinykeys, one press or up to three one after the other: 'j', 'g i', '$mod+Shift+Enter'. `$mod`
 * is Control, on macOS Command. Only keys that exist: a name nobody can press would be a dead key.
 */
const Keys = z
  .string()
  .max(120)
  .regex(new RegExp(`^${press}(?: ${press}){0,2}$`, 'u'));

/** Keys a person is used to from another program. */
export const KeymapPreset = z.enum(['tresen', 'superhuman', 'gmail']);
export type KeymapPreset = z.infer<typeof KeymapPreset>;

/**
 * The keys of the desk: those of a preset, and by the id of a command what the person wants instead (none: an empty
 * list). `hints`: whether the desk tells the key of what was done by the pointer.
 */
export const Keymap = z.strictObject({
  preset: KeymapPreset,
  keys: z
    .record(z.string().min(1).max(80), z.array(Keys).max(4))
    .refine((keys) => Object.keys(keys).length <= 500, 'too many'),
  hints: z.boolean(),
});
export type Keymap = z.infer<typeof Keymap>;

/** As long as nobody has chosen. */
export const plainKeymap: Keymap = { preset: 'tresen', keys: {}, hints: true };
