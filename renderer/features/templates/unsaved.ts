import type { TemplateId } from '@shared/domain/ids';
import type { TemplateFields } from '@shared/domain/template';

/** What this window wrote and did not save, null where it was thrown away; the feed brings it back a little later. */
const own = new Map<TemplateId, TemplateFields | null>();

/** Remembers what stands in the editor of a template; null: it was thrown away. */
export function rememberUnsaved(id: TemplateId, fields: TemplateFields | null): void {
  own.delete(id);
  own.set(id, fields);
}

/** It was saved. */
export function forgetUnsaved(id: TemplateId): void {
  own.delete(id);
}

/** Everything that was written and not saved, the newest last. @param kept as the feed has it */
export function unsavedAmong(kept: readonly TemplateFields[]): readonly TemplateFields[] {
  const others = kept.filter(({ id }) => !own.has(id));
  return [...others, ...[...own.values()].flatMap((fields) => fields ?? [])];
}
