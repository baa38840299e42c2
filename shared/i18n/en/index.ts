import { channels } from './channels';
import { common } from './common';
import { error } from './error';

export const en = { common, channels, error } as const;
