import { z } from 'zod';
import { AwaySettings } from './away';
import { BusinessProfile } from './business';
import { Keymap } from './keymap';
import { Macros } from './macro';
import { NotificationSettings } from './notifications';
import { OpeningHours } from './openingHours';
import { Rules } from './rule';
import { LateRule } from './outbox';
import { UnsavedTemplates } from './template';
import { WebsiteSettings } from './website';
import { WritingSettings } from './writing';

/** What holds for the whole desk and goes with its data, one row each; `id` names the schema of `value`. */
export const DeskSetting = z.discriminatedUnion('id', [
  z.strictObject({ id: z.literal('business'), value: BusinessProfile }),
  z.strictObject({ id: z.literal('notifications'), value: NotificationSettings }),
  z.strictObject({ id: z.literal('hours'), value: OpeningHours }),
  /** The rule that the next message sent later begins with. */
  z.strictObject({ id: z.literal('ifLate'), value: LateRule }),
  z.strictObject({ id: z.literal('keymap'), value: Keymap }),
  z.strictObject({ id: z.literal('macros'), value: Macros }),
  z.strictObject({ id: z.literal('rules'), value: Rules }),
  z.strictObject({ id: z.literal('writing'), value: WritingSettings }),
  z.strictObject({ id: z.literal('away'), value: AwaySettings }),
  z.strictObject({ id: z.literal('website'), value: WebsiteSettings }),
  z.strictObject({ id: z.literal('unsavedTemplates'), value: UnsavedTemplates }),
]);
export type DeskSetting = z.infer<typeof DeskSetting>;

/** The settings by their names; one that nobody has chosen yet is not there. */
export type DeskSettings = { [S in DeskSetting as S['id']]?: S['value'] };
