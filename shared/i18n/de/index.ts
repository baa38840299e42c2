import type { Catalogue, Translated } from '../catalogue';
import { channels } from './channels';
import { common } from './common';
import { composer } from './composer';
import { conversation } from './conversation';
import { customers } from './customers';
import { error } from './error';

export const de = {
  common,
  channels,
  error,
  composer,
  conversation,
  customers,
} as const satisfies Translated<Catalogue>;
