import type { AwaySettings } from '@shared/domain/away';
import { useDeskSetting } from './useDeskSetting';

/** What is set about away messages: null when nothing ever was, undefined while it is read. */
export const useAwaySettings = (): AwaySettings | null | undefined => useDeskSetting('away');
