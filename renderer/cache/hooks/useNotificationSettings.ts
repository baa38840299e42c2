import type { NotificationSettings } from '@shared/domain/notifications';
import { useDeskSetting } from './useDeskSetting';

/** What may be announced: null when nobody has chosen, undefined while it is read. */
export const useNotificationSettings = (): NotificationSettings | null | undefined => useDeskSetting('notifications');
