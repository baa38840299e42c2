import type { BusinessProfile } from '@shared/domain/business';
import { useDeskSetting } from './useDeskSetting';

/** Who writes, as business mail has to say it: null when nobody has said yet, undefined while it is read. */
export const useBusiness = (): BusinessProfile | null | undefined => useDeskSetting('business');
