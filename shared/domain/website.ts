import { z } from 'zod';
import { siteButtonKinds } from '../logic/website/siteButton';

const Line = z.string().max(300);
const Words = z.string().max(1_000);

/** What was filled in for the shop's own site: web chat and the button made last. Nothing of it is secret. */
export const WebsiteSettings = z.strictObject({
  /** Where the shop keeps the script, as its pages name it. */
  script: Line,
  bosh: Line,
  websocket: Line,
  shop: Line,
  guests: Line,
  upload: Line,
  name: z.string().max(80),
  accent: z.string().max(7),
  privacy: Line,
  consent: Words,
  offline: z.string().max(500),
  button: z.strictObject({ kind: z.enum(siteButtonKinds), to: Line, text: Words, label: z.string().max(80) }),
});
export type WebsiteSettings = z.infer<typeof WebsiteSettings>;

/** What holds until somebody fills it in. */
export const defaultWebsite: WebsiteSettings = {
  ...{ script: '/webchat.js', bosh: '', websocket: '', shop: '', guests: '', upload: '', name: '' },
  ...{ accent: '', privacy: '', consent: '', offline: '' },
  button: { kind: 'whatsapp', to: '', text: '', label: '' },
};
