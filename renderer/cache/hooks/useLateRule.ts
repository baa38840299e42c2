import type { LateRule } from '@shared/domain/outbox';
import { useDeskSetting } from './useDeskSetting';

/** What is to become of a message that is late, as last chosen: null when nobody has, undefined while it is read. */
export const useLateRule = (): LateRule | null | undefined => useDeskSetting('ifLate');
