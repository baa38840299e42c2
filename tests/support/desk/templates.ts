import { TemplateId } from '@shared/domain/ids';
import type { TemplateFields } from '@shared/domain/template';

/** A template as a person writes it, one plain text for everybody. */
export const templateFields = (id: string, fields: Partial<TemplateFields> = {}): TemplateFields => ({
  ...{ id: TemplateId.parse(id), name: id, folder: '', tags: [], shortcut: null },
  variants: [{ language: null, scope: null, text: 'Guten Tag', html: null }],
  ...{ attachments: [], then: [] },
  ...fields,
});
