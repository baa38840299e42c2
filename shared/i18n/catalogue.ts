import { de } from './de';
import { en } from './en';

/** Both languages, by namespace (one file each). English gives the keys; German must have every one. */
export const catalogues = { de, en } as const;

export type Catalogue = typeof en;

/** Every namespace.key path of the catalogue, e.g. 'commands.done'. */
export type MessageKey = { [N in keyof Catalogue & string]: `${N}.${keyof Catalogue[N] & string}` }[keyof Catalogue &
  string];

/** A catalogue of the same shape in another language. */
export type Translated<T> = { readonly [N in keyof T]: { readonly [K in keyof T[N]]: string } };
