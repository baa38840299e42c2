import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';

/** Name and data folder of this desk. `name`: null for the user's usual desk. */
export type Profile = { readonly name: string | null; readonly folder: string };

/**
 * Settles where this desk keeps its data, readable by its user alone. Must run before anything asks for a path, the
 * single-instance lock included: it is what lets two desks run side by side.
 */
export function openProfile(folder: string | null): Profile {
  app.setName('Tresen');
  if (folder !== null) app.setPath('userData', folder);
  const path = app.getPath('userData');
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return { name: folder === null ? null : basename(folder), folder: path };
}
