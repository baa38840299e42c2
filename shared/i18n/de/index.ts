import type { Catalogue, Translated } from '../catalogue';
import { channels } from './channels';
import { common } from './common';
import { error } from './error';

export const de = { common, channels, error } as const satisfies Translated<Catalogue>;
