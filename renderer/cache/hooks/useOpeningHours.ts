import type { OpeningHours } from '@shared/domain/openingHours';
import { useDeskSetting } from './useDeskSetting';

/** When the desk is open: null when nobody has said, undefined while it is read. */
export const useOpeningHours = (): OpeningHours | null | undefined => useDeskSetting('hours');
