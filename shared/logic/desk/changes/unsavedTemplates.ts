import type { ChangeOf } from '../../../domain/change';
import type { TemplateId } from '../../../domain/ids';
import { mostUnsaved, type UnsavedTemplates } from '../../../domain/template';
import { sameValue } from '../recorder';
import type { Session } from '../session';

type Unsaved = UnsavedTemplates['templates'];

/** Keeps what stands in the editor of a template, the newest last, or lets it go. @returns 1, or 0: as it was */
export function keepUnsaved(session: Session, { id, template }: ChangeOf<'keepUnsaved'>): number {
  const others = without(session, id);
  // Whose id it is, the change says.
  return put(session, template === null ? others : [...others, { ...template, id }].slice(-mostUnsaved));
}

/** A template was saved or removed: what stood in its editor is not needed any more. */
export function forgetUnsaved(session: Session, id: TemplateId): void {
  put(session, without(session, id));
}

const kept = ({ store }: Session): Unsaved => {
  const row = store.get('deskSetting', 'unsavedTemplates');
  return row?.id === 'unsavedTemplates' ? row.value.templates : [];
};

const without = (session: Session, id: TemplateId): Unsaved => kept(session).filter((other) => other.id !== id);

function put(session: Session, templates: Unsaved): number {
  if (sameValue(kept(session), templates)) return 0;
  session.store.put('deskSetting', { id: 'unsavedTemplates', value: { templates } });
  return 1;
}
