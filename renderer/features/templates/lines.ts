import type { Template } from '@shared/domain/template';
import { shelve } from '@shared/logic/templates/shelf';

/** A line of the library: a template, or (null) the head of its folder. */
export type Line = { key: string; folder: string; template: Template | null };

/** The library as lines. Without any folder there are no heads. */
export function linesOf(templates: readonly Template[], query: string): readonly Line[] {
  const shelves = shelve(templates, query);
  const headed = shelves.some(({ folder }) => folder !== '');
  return shelves.flatMap(({ folder, templates: inside }) => {
    const lines = inside.map((template): Line => ({ key: template.id, folder, template }));
    return headed ? [{ key: `folder ${folder}`, folder, template: null }, ...lines] : lines;
  });
}
