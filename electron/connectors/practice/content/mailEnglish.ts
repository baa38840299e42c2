import type { Story } from '../story';
import { letter } from './letter';
import { D, H } from './time';

const mail = { channel: 'email', profile: 'mail' };

/** Letters in English. */
export const englishLetters: Story[] = [
  {
    ...mail,
    id: 'mail-tour',
    customer: { id: 'harriet.wells@example.com', name: 'Harriet Wells', language: 'en' },
    subject: 'Two touring bikes for nine days',
    lines: [
      {
        ago: 75,
        text: letter(
          'Hello,',
          'My husband and I are planning to cycle along the river in May and would love to hire two touring bikes from you for nine days. He is 1.92 m, I am 1.68 m. Do you have panniers too, and is there a discount for longer hires?',
          'Kind regards,\nHarriet Wells',
        ),
      },
    ],
    turns: [
      { text: letter('That sounds lovely. Could we drop the bikes off on a Sunday, or are you closed?', 'Harriet') },
      { text: letter('Monday morning it is, then. How would you like us to pay the deposit?', 'Best,\nHarriet') },
    ],
  },
  {
    ...mail,
    id: 'mail-refund',
    customer: { id: 'oliver.grant@example.org', name: 'Oliver Grant', language: 'en' },
    subject: 'Refund still missing (order 20377)',
    lines: [
      {
        ago: 4 * D + 2 * H,
        text: letter(
          'Hi there,',
          'I returned the rear rack two weeks ago (order 20377) and the parcel service says you received it. I still have not seen the refund. Could you check please?',
          'Oliver Grant',
        ),
      },
      {
        ago: 4 * D,
        by: 'us',
        text: letter(
          'Hi Oliver,',
          'so sorry about that! The refund went out today, it should be with you within three days.',
          'Best wishes\nKatrin, Radhaus Lindner',
        ),
      },
      {
        ago: 140,
        text: letter(
          'Hi Katrin,',
          'four days later and still nothing, I am afraid. Did you use the card ending in 07?',
          'Oliver',
        ),
      },
    ],
    turns: [
      {
        text: letter(
          'Ah, that explains it, the old card was blocked. Can you send it to my bank account instead?',
          'Oliver',
        ),
      },
      { text: letter('Thank you, sent the details by phone to your colleague just now.', 'O.') },
    ],
    bye: 'Refund has just arrived. Thanks for sorting this out so quickly!',
  },
  {
    ...mail,
    id: 'mail-invoice-en',
    customer: { id: 'priya.nair@example.net', name: 'Priya Nair', language: 'en' },
    subject: 'Invoice with company address',
    lines: [
      {
        ago: 28 * H,
        text: letter(
          'Dear team,',
          'could you re-issue the invoice for my commuter bike with our company address? Accounting needs it for the bike leasing scheme.',
          'Nair & Holt Ltd, 12 Sample Street, Exampleton',
          'Thanks, Priya',
        ),
      },
      {
        ago: 25 * H,
        by: 'us',
        text: letter('Dear Priya,', 'of course, you will have it by tomorrow noon.', 'Katrin'),
        late: true,
      },
    ],
    turns: [
      { text: 'Great, thanks! PDF is fine.' },
      { text: letter('Received, but the VAT number is missing. Sorry to be a pain!', 'Priya') },
    ],
  },
  {
    ...mail,
    id: 'mail-lost-glove',
    customer: { id: 'ben.ashworth@example.com', name: 'Ben Ashworth', language: 'en' },
    subject: 'Lost glove?',
    read: true,
    lines: [
      {
        ago: 12 * H,
        text: letter(
          'Morning,',
          'did anyone find a single left glove (grey, merino) near the espresso machine? My right hand is fine, the left one is freezing :)',
          'Ben',
        ),
      },
    ],
    turns: [{ text: 'You legends! I will pick it up on my way home.' }],
  },
];
