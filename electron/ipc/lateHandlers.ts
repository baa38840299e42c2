import { callNames } from '@shared/ipc/names';
import type { Handlers } from './registerIpc';

type Group = Record<string, (request: unknown) => Promise<unknown>>;

/**
 * Handlers to register before the desk is open: the window loads meanwhile, and its first calls wait.
 * Rejects each call when the desk could not be opened; `registerIpc` makes an error of that.
 */
export function lateHandlers(ready: Promise<Partial<Handlers>>): Handlers {
  const late: Record<string, Group> = {};
  for (const [namespace, methods] of Object.entries(callNames)) {
    const group: Group = {};
    for (const method of methods) {
      group[method] = async (request) => {
        const handlers = (await ready) as unknown as Record<string, Group>;
        return handlers[namespace]?.[method]?.(request);
      };
    }
    late[namespace] = group;
  }
  return late as unknown as Handlers;
}
