import type { Template, TemplateFields } from '@shared/domain/template';
import { TemplateId } from '@shared/domain/ids';
import type { TemplateBegun } from '@/commands';

const nothing: TemplateBegun = { text: '', html: null, attachments: [] };

const newId = () => TemplateId.parse(crypto.randomUUID());

/** A template nobody has written yet. @param begun what stands in it already, as an editor had it */
export function newTemplate({ text, html, attachments }: TemplateBegun = nothing): TemplateFields {
  return {
    ...{ id: newId(), name: '', folder: '', tags: [], shortcut: null },
    variants: [{ language: null, scope: null, text, html }],
    ...{ attachments: [...attachments], then: [] },
  };
}

/** Whether it was never saved. */
export const isNew = ({ id }: TemplateFields, templates: readonly Template[]): boolean =>
  !templates.some((one) => one.id === id);

/** Another one like it; a shortcut belongs to one alone. */
export function copyOf(template: Template, name: string): TemplateFields {
  return { ...fieldsOf(template), id: newId(), name: name.slice(0, 100), shortcut: null };
}

/** What a person writes of a template, without what the desk notes about it. */
export function fieldsOf(template: Template): TemplateFields {
  const { id, name, folder, tags, shortcut, variants, attachments, then } = template;
  return { id, name, folder, tags, shortcut, variants, attachments, then };
}
