import { z } from 'zod';

/** The application menu's parts, in their order. */
export const MenuName = z.enum(['file', 'edit', 'view', 'go', 'conversation', 'help']);
export type MenuName = z.infer<typeof MenuName>;

/** A command in the menu: its words and its first key, as the registry writes it ('$mod+k') and as people read it. */
export const MenuEntry = z.strictObject({
  id: z.string().max(80),
  label: z.string().max(200),
  keys: z.string().max(120),
  spelled: z.string().max(200),
  enabled: z.boolean(),
});
export type MenuEntry = z.infer<typeof MenuEntry>;

/** The whole menu: of each part groups of commands, with a line between two. */
export const DeskMenu = z.strictObject({
  language: z.enum(['de', 'en']),
  parts: z.array(z.strictObject({ name: MenuName, groups: z.array(z.array(MenuEntry).max(200)).max(20) })).max(6),
});
export type DeskMenu = z.infer<typeof DeskMenu>;
