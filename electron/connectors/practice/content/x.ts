import type { Story } from '../story';
import { D, H } from './time';

const mention = { channel: 'x', profile: 'mention' };
const direct = { channel: 'x', profile: 'direct' };

/** Public mentions and private messages on X. */
export const x: Story[] = [
  {
    ...mention,
    id: 'x-hotline',
    customer: { id: 'grantelhuber', name: 'Der Grantelhuber', language: 'de' },
    people: { lisa: { id: 'lisa_faehrt_rad', name: 'Lisa', language: 'de' } },
    lines: [
      {
        ago: 110,
        text: '@radhauslindner 40 Minuten Warteschleife. VIERZIG. Dafür hätte ich das Rad auch selbst tragen können.',
        late: true,
      },
      {
        ago: 95,
        by: 'lisa',
        answers: 0,
        text: '@grantelhuber @radhauslindner Schreib ihnen ne Mail, da antworten sie meistens flott',
        late: true,
      },
    ],
    turns: [
      { text: '@radhauslindner Es geht um die Reklamation von Anfang des Monats. Nummer schick ich per DM.' },
      { text: '@radhauslindner Okay, Rückruf kam wirklich. Respekt.', reaction: '❤️' },
    ],
    bye: null,
  },
  {
    ...mention,
    id: 'x-opening',
    customer: { id: 'amy_in_transit', name: 'Amy Lindqvist', language: 'en' },
    lines: [
      {
        ago: 42,
        text: '@radhauslindner are you open on Monday? In town for one day only and my tyre just gave up 🫠',
        late: true,
      },
    ],
    turns: [{ text: '@radhauslindner you are lifesavers, see you at 10!', reaction: '❤️' }],
  },
  {
    ...mention,
    id: 'x-lob',
    customer: { id: 'stadtradlerin', name: 'Stadtradlerin 🚲', language: 'de' },
    lines: [
      {
        ago: 4 * D,
        text: 'Shoutout an @radhauslindner: Platten um 17:50 Uhr gemeldet, um 18:05 Uhr weitergefahren. So geht das. 💪',
      },
      {
        ago: 4 * D - H,
        by: 'us',
        text: '@stadtradlerin Danke dir, das hängen wir in die Werkstatt! 😊',
        reaction: '❤️',
      },
    ],
    turns: [{ text: '@radhauslindner Verdient!' }],
  },
  {
    ...direct,
    id: 'x-reklamation',
    customer: { id: 'grantelhuber', name: 'Der Grantelhuber', language: 'de' },
    lines: [
      { ago: 90, text: 'So, hier die Nummer: R-2291. Sattelstütze rutscht. Mein Name ist Huber.' },
      { ago: 89, text: 'Und bitte nicht wieder in die Warteschleife.' },
    ],
    turns: [{ text: 'Handy, ab 17 Uhr: 0171 3920031' }, { text: 'Passt. Dann bin ich mal gespannt.' }],
    bye: 'Sie haben Wort gehalten. Danke.',
  },
  {
    ...direct,
    id: 'x-podcast',
    customer: { id: 'coggcast', name: 'Cogg & Cast', language: 'en' },
    lines: [
      { ago: 6 * D, text: 'Hey! We run a small podcast on independent bike shops. Up for a 20 min chat?' },
      { ago: 6 * D - 4 * H, by: 'us', text: 'Sounds fun! Next month would be great.' },
      { ago: 5 * D, text: 'Cool, we will be in touch with dates 🎙️' },
      { ago: 5 * D - 30, by: 'us', text: 'Looking forward to it!' },
    ],
    turns: [{ text: 'How about the 14th, 4 pm?' }, { text: 'Booked. Link follows.' }],
  },
];
