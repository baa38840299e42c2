import { z } from 'zod';
import { ChannelKind } from '../domain/ids';

/**
 * What the UI may show of a kind of channel: mark (name of an icon), hue of its thin edge, i18n key of its name.
 * Comes from the connector registry as data.
 */
export const ChannelInfo = z.strictObject({
  kind: ChannelKind,
  name: z.string().max(80),
  mark: z.string().max(40),
  hue: z.number().int().min(0).max(359),
});
export type ChannelInfo = z.infer<typeof ChannelInfo>;
