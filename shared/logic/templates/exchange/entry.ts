import { z } from 'zod';
import { ChannelKind } from '../../../domain/ids';
import { TemplateFields } from '../../../domain/template';

const fields = TemplateFields.shape;
const parts = fields.variants.element.shape;

const Text = z.strictObject({
  language: parts.language.default(null),
  channel: ChannelKind.nullable().default(null),
  text: parts.text,
  html: parts.html.default(null),
});

/** A template as a file has it: what belongs to this desk alone (accounts, files, steps) is not part of it. */
export const Entry = z.strictObject({
  name: fields.name,
  folder: fields.folder.default(''),
  tags: fields.tags.default([]),
  shortcut: fields.shortcut.default(null),
  variants: z.array(Text).min(1).max(20),
});
export type Entry = z.infer<typeof Entry>;

/** Why something of a file is refused. */
export type Refusal =
  | 'size'
  | 'json'
  | 'format'
  | 'columns'
  | 'field'
  | 'twice'
  | 'shortcutTwice'
  | 'shortcutTaken'
  | 'template'
  | 'empty'
  | 'ruleText'
  | 'rulesFull';

/** What a file holds, each with its line (1-based; in JSON the number of the template). */
export type ReadFile = {
  entries: readonly { line: number; entry: Entry }[];
  refused: readonly Refused[];
};

/** What is refused and where: of an away rule or, where `of` is absent, of a template. Line 0: the whole file. */
export type Refused = { line: number; why: Refusal; at: string; of?: 'rule' };

/** What templates are told apart by in a file: their name in their folder. */
export const keyOf = ({ name, folder }: Pick<Entry, 'name' | 'folder'>): string =>
  JSON.stringify([name.toLocaleLowerCase(), folder.toLocaleLowerCase()]);

/** The field of an entry that does not fit. */
export function whereOf(issue: z.core.$ZodIssue | undefined): string {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...(issue?.path ?? []), ...unknown].map(String).join('.').slice(0, 80);
}

/** The whole file is refused. */
export const refuseFile = (why: Refusal): ReadFile => ({ entries: [], refused: [{ line: 0, why, at: '' }] });

/** One template of a file, or the field in which it does not fit. */
export function readEntry(raw: unknown, line: number): ReadFile {
  const read = Entry.safeParse(raw);
  if (read.success) return { entries: [{ line, entry: read.data }], refused: [] };
  return { entries: [], refused: [{ line, why: 'field', at: whereOf(read.error.issues[0]) }] };
}
