import type { ChangeOf } from '../../../domain/change';
import type { Template, TemplateFields } from '../../../domain/template';
import { sameValue } from '../recorder';
import { DeskRefusal } from '../refusal';
import type { Session } from '../session';
import { takeRules } from './awayRules';
import { forgetUnsaved } from './unsavedTemplates';

/** Keeps a template. Refuses a shortcut that another one has. @returns 1, or 0: as it was */
export function saveTemplate(session: Session, { template }: ChangeOf<'saveTemplate'>): number {
  refuseTaken([template], session.store.templates());
  forgetUnsaved(session, template.id);
  return keep(session, template);
}

/**
 * Keeps many. Refuses all of them for one shortcut that another template has; one that is new beside those left as they
 * are (`keep`) goes without its shortcut then. Away rules that come along are off. @returns how many differ
 * now; where only rules came, how many those are
 */
export function saveTemplates(session: Session, { templates, present, rules = [] }: ChangeOf<'saveTemplates'>): number {
  const changed = takeRules(session, rules);
  const kept = session.store.templates();
  if (present === 'replace') {
    refuseTaken(templates, kept);
    return sum(templates.map((template) => keep(session, template))) || changed;
  }
  const taken = new Set(kept.map(({ shortcut }) => shortcut));
  const missing = templates.filter(({ id }) => !kept.some((other) => other.id === id));
  const free = missing.map((each) => (taken.has(each.shortcut) ? { ...each, shortcut: null } : each));
  return sum(free.map((template) => keep(session, template))) || changed;
}

/** Removes a template; what was written with it stays. @returns 1 */
export function removeTemplate(session: Session, { id }: ChangeOf<'removeTemplate'>): number {
  const { store } = session;
  if (!store.get('template', id)) throw new DeskRefusal('not.found');
  forgetUnsaved(session, id);
  store.remove('template', id);
  return 1;
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

function keep({ store, env }: Session, template: TemplateFields): number {
  const before = store.get('template', template.id);
  const { createdAt = env.now, changedAt = env.now, usedAt, posted } = before ?? {};
  const used = { ...(usedAt !== undefined && { usedAt }), ...(posted && { posted }) };
  if (before && sameValue(before, { ...template, createdAt, changedAt, ...used })) return 0;
  store.put('template', { ...template, createdAt, changedAt: env.now, ...used });
  return 1;
}

/** A shortcut belongs to one template, be it kept or among those to be kept. */
function refuseTaken(templates: readonly TemplateFields[], kept: readonly Template[]): void {
  const ids = new Set(templates.map(({ id }) => id));
  const owners = new Map(kept.filter(({ id }) => !ids.has(id)).map(({ shortcut, name }) => [shortcut, name]));
  for (const { shortcut, name } of templates) {
    if (shortcut === null) continue;
    const owner = owners.get(shortcut);
    if (owner !== undefined) throw new DeskRefusal('template.shortcutTaken', { shortcut, name: owner });
    owners.set(shortcut, name);
  }
}
