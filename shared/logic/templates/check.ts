import { slotOf, TemplateFields } from '../../domain/template';
import type { Facts } from '../../errors/appError';
import { parseTemplate } from './parse';
import type { TemplateFault } from './parsed';

/** Texts of a template: how long they may be, and how many of each thing there may be. */
export const templateLimits = {
  name: 100,
  folder: 200,
  tags: 20,
  tag: 60,
  variants: 20,
  text: 20_000,
  html: 60_000,
  files: 20,
  steps: 20,
};

type Variant = TemplateFields['variants'][number];

/** Why a template cannot be kept; each has a sentence. `variant`: the text it is about; null: the template itself. */
export type TemplateProblem = {
  code:
    | 'name'
    | 'shortcutForm'
    | 'shortcutTaken'
    | 'tags'
    | 'tag'
    | 'sameVariant'
    | 'noText'
    | 'tooLong'
    | 'faulty'
    | 'files';
  facts: Facts;
  variant: number | null;
};

/** The faults of a variant's text where they stand: in its markup where it is rich. */
export function faultsOf({ text, html }: Pick<Variant, 'text' | 'html'>): readonly TemplateFault[] {
  const parsed = parseTemplate(html ?? text, html === null ? 'plain' : 'rich');
  return parsed.ok ? [] : parsed.faults;
}

/** Everything that keeps a template from being kept, in the order of its fields. @param others all templates there are */
export function problemsOf(
  template: TemplateFields,
  others: readonly Pick<TemplateFields, 'id' | 'name' | 'shortcut'>[],
): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const say = (code: TemplateProblem['code'], facts: Facts = {}, variant: number | null = null): void =>
    void problems.push({ code, facts, variant });
  const { id, name, tags, shortcut, variants, attachments } = template;
  if (name.trim() === '') say('name');
  if (tags.length > templateLimits.tags) say('tags', { most: templateLimits.tags });
  const long = tags.find((tag) => tag.length > templateLimits.tag);
  if (long !== undefined) say('tag', { tag: long.slice(0, templateLimits.tag), most: templateLimits.tag });
  if (!TemplateFields.shape.shortcut.safeParse(shortcut).success) say('shortcutForm');
  const owner = shortcut === null ? undefined : others.find((one) => one.id !== id && one.shortcut === shortcut);
  if (owner && shortcut !== null) say('shortcutTaken', { shortcut, name: owner.name });
  if (attachments.length > templateLimits.files) say('files', { most: templateLimits.files });
  const slots = variants.map(slotOf);
  variants.forEach((variant, at) => {
    if (slots.indexOf(slots[at] ?? '') !== at) say('sameVariant', {}, at);
    if (variant.text.trim() === '' && !variant.html?.includes('<img')) say('noText', {}, at);
    if (variant.text.length > templateLimits.text || (variant.html?.length ?? 0) > templateLimits.html)
      say('tooLong', { most: templateLimits.text }, at);
    else if (faultsOf(variant).length > 0) say('faulty', {}, at);
  });
  return problems;
}
