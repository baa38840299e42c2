import { z } from 'zod';
import { BusinessProfile } from './business';
import { NotificationSettings } from './notifications';
import { OpeningHours } from './openingHours';

/** What holds for the whole desk and goes with its data, one row each; `id` names the schema of `value`. */
export const DeskSetting = z.discriminatedUnion('id', [
  z.strictObject({ id: z.literal('business'), value: BusinessProfile }),
  z.strictObject({ id: z.literal('notifications'), value: NotificationSettings }),
  z.strictObject({ id: z.literal('hours'), value: OpeningHours }),
]);
export type DeskSetting = z.infer<typeof DeskSetting>;
