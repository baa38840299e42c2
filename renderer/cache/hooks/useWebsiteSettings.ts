import { defaultWebsite, type WebsiteSettings } from '@shared/domain/website';
import { useDeskSetting } from './useDeskSetting';

/** What was filled in for the shop's own site; what holds by default while nobody has. Undefined while it is read. */
export function useWebsiteSettings(): WebsiteSettings | undefined {
  const chosen = useDeskSetting('website');
  return chosen === null ? defaultWebsite : chosen;
}
