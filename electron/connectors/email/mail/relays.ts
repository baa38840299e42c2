import { domainOf } from '@shared/logic/text/address';

/** Services that send a stranger's message from an address of their own, the stranger in Reply-To. */
const relays = [
  ...['wix.com', 'wixforms.com', 'squarespace.info', 'squarespace.com', 'jimdo.com', 'jimdofree.com', 'weebly.com'],
  ...['jotform.com', 'formspree.io', 'typeform.com', 'wpforms.com', 'formsubmit.co', 'getform.io', 'netlify.com'],
  ...['shopify.com', 'shopifyemail.com', 'jtl-software.com', 'strato.de', 'ionos.de', 'one.com', 'hubspot.com'],
  ...[
    'kleinanzeigen.de',
    'ebay-kleinanzeigen.de',
    'mobile.de',
    'autoscout24.com',
    'immobilienscout24.de',
    'myhammer.de',
  ],
];

/** Whether an address belongs to a contact form or marketplace that passes messages on. */
export function isRelay(address: string): boolean {
  const domain = domainOf(address);
  return relays.some((relay) => domain === relay || domain.endsWith(`.${relay}`));
}
