import { Liquid } from 'liquidjs';
import { templateFilters } from './filters';

/** Choices alone: nothing that repeats, keeps or fetches anything. */
const tags = new Set(['if', 'unless', 'case']);

/**
 * Liquid with nothing but choices and our own filters. It reads no files (`templates` is all there is), sees only what
 * the facts hold themselves, and gives up on what takes long or grows; shared/logic/templates/marks.ts refuses most of
 * that before.
 */
export const engine = makeEngine();

function makeEngine(): Liquid {
  const liquid = new Liquid({
    ...{ strictFilters: true, strictVariables: true, ownPropertyOnly: true },
    ...{ parseLimit: 100_000, renderLimit: 2000, memoryLimit: 1_000_000 },
    templates: {},
  });
  for (const name of Object.keys(liquid.tags)) if (!tags.has(name)) Reflect.deleteProperty(liquid.tags, name);
  for (const name of Object.keys(liquid.filters)) liquid.unregisterFilter(name);
  for (const [name, filter] of Object.entries(templateFilters)) liquid.registerFilter(name, filter);
  return liquid;
}
