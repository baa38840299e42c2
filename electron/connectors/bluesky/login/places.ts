import { resolveTxt } from 'node:dns/promises';
import { plcDirectory } from '../config';
import type { Places } from './findServer';

/** The network's own. */
export const networkPlaces: Places = {
  directory: plcDirectory,
  wellKnown: (handle) => `https://${handle}/.well-known/atproto-did`,
  txt: resolveTxt,
  resolver: 'https://public.api.bsky.app',
};
