import { useMemo, useState } from 'react';
import type { Template, TemplateFields } from '@shared/domain/template';
import { problemsOf, type TemplateProblem } from '@shared/logic/templates/check';
import { filesInUse } from '@shared/logic/templates/files';
import { folderPath } from '@shared/logic/templates/shelf';

/** One text of a template. */
export type Variant = TemplateFields['variants'][number];

export type TemplateDraft = {
  fields: TemplateFields;
  /** As it would be kept: nothing around its words. */
  clean: TemplateFields;
  /** The text on the screen, and which one it is. */
  variant: Variant;
  at: number;
  problems: readonly TemplateProblem[];
  /** Something differs from what is kept. */
  dirty: boolean;
  show(at: number): void;
  edit(part: Partial<TemplateFields> | ((now: TemplateFields) => Partial<TemplateFields>)): void;
  editVariant(part: Partial<Variant>): void;
  addVariant(variant: Variant): void;
  removeVariant(): void;
};

/**
 * Owns a template while its editor is open.
 * @param written what it goes on with, where that differs from what is saved
 */
export function useTemplateDraft(
  template: TemplateFields,
  written: TemplateFields | null,
  templates: readonly Template[],
): TemplateDraft {
  const [begun] = useState(template);
  const [fields, setFields] = useState(written ?? template);
  const [shown, show] = useState(0);
  const clean = useMemo(() => cleaned(fields), [fields]);
  const problems = useMemo(() => problemsOf(clean, templates), [clean, templates]);
  const at = Math.min(shown, fields.variants.length - 1);
  const variant = fields.variants[at];
  if (!variant) throw new Error('a template without a text');
  const edit: TemplateDraft['edit'] = (part) =>
    setFields((now) => ({ ...now, ...(typeof part === 'function' ? part(now) : part) }));
  return {
    ...{ fields, clean, variant, at, problems, show, edit },
    dirty: JSON.stringify(clean) !== JSON.stringify(cleaned(begun)),
    editVariant: (part) =>
      edit(({ variants }) => ({ variants: variants.map((one, place) => (place === at ? { ...one, ...part } : one)) })),
    addVariant: (added) => {
      show(fields.variants.length);
      edit(({ variants }) => ({ variants: [...variants, added] }));
    },
    removeVariant: () => {
      show(Math.max(0, at - 1));
      edit(({ variants }) => ({ variants: variants.filter((_, place) => place !== at) }));
    },
  };
}

/** Without what surrounds words, each tag once, and no picture that no text shows. */
function cleaned(fields: TemplateFields): TemplateFields {
  const tags = fields.tags.map((tag) => tag.trim()).filter(Boolean);
  return {
    ...fields,
    name: fields.name.trim(),
    folder: folderPath(fields.folder).replaceAll(' / ', '/'),
    tags: [...new Set(tags)],
    shortcut: fields.shortcut?.trim() || null,
    attachments: filesInUse(fields),
  };
}
