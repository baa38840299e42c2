import type { Template } from '../../domain/template';
import { holdsWords, wordsTyped } from './findTemplates';

/** A folder of templates with what lies in it. `''`: no folder. */
type Shelf = { folder: string; templates: readonly Template[] };

/** A folder as it is compared: no empty parts, no spaces around them. */
export const folderPath = (folder: string): string =>
  folder
    .split('/')
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' / ');

const order = new Intl.Collator('de', { numeric: true, sensitivity: 'base' });

/**
 * Templates by folder, both by name, those in no folder first.
 * @param query words that all have to stand in the name, the folder, a tag, the shortcut or a text; '' for all
 */
export function shelve(templates: readonly Template[], query: string): readonly Shelf[] {
  const words = wordsTyped(query);
  const folders = new Map<string, Template[]>();
  for (const template of templates) {
    if (!holdsWords(template, words)) continue;
    const folder = folderPath(template.folder);
    const shelf = folders.get(folder);
    if (shelf) shelf.push(template);
    else folders.set(folder, [template]);
  }
  return [...folders]
    .sort(([a], [b]) => order.compare(a, b))
    .map(([folder, inside]) => ({ folder, templates: inside.sort((a, b) => order.compare(a.name, b.name)) }));
}
