import type { Story } from '../story';
import { D, H } from './time';

const channel = 'whatsapp';
const profile = 'chat';

/** Conversations on WhatsApp: repairs and appointments mostly, in Du and Sie. */
export const whatsapp: Story[] = [
  {
    id: 'wa-bremse',
    channel,
    profile,
    customer: { id: '+491713920011', name: 'Miriam Özdemir', language: 'de' },
    lines: [
      { ago: 26, text: 'Hallo ihr Lieben, meine Hinterradbremse quietscht seit gestern wie verrückt 🙉' },
      { ago: 25, text: 'Kann ich damit noch fahren oder ist das gefährlich?' },
    ],
    turns: [
      { text: 'Ok, ich bremse erstmal nur vorne. Wann könnte ich denn vorbeikommen?' },
      { text: 'Donnerstag nach 16 Uhr würde bei mir passen. Geht das?' },
      { text: 'Super, dann bis Donnerstag! Was kostet das ungefähr?' },
    ],
    bye: 'Das ist fair. Danke dir 😊',
  },
  {
    id: 'wa-leihrad',
    channel,
    profile,
    customer: { id: '+491713920012', name: 'Jonas Wiegand', language: 'de' },
    lines: [
      {
        ago: 23 * H + 20,
        text: 'Guten Tag, haben Sie übernächstes Wochenende noch zwei Leihräder frei? Größe 1,70 und 1,86 m',
      },
    ],
    turns: [
      { text: 'Prima. Sind Schlösser und Helme dabei?' },
      { text: 'Dann bitte fest reservieren auf Wiegand. Abholung Freitag gegen 15 Uhr.' },
    ],
  },
  {
    id: 'wa-fertig',
    channel,
    profile,
    customer: { id: '+491713920013', name: 'Petra Hollmann', language: 'de' },
    lines: [
      { ago: 2 * D + 3 * H, text: 'Ist mein Rad schon fertig? Das blaue Hollandrad' },
      {
        ago: 2 * D + 2 * H,
        by: 'us',
        text: 'Hallo Frau Hollmann, ja, es steht abholbereit bei uns im Laden. Wir haben bis 18 Uhr offen.',
      },
      { ago: 2 * D + 2 * H - 5, text: 'wunderbar, dann komm ich heut noch' },
      { ago: 2 * D + 2 * H - 9, by: 'us', text: 'Perfekt, bis später!', reaction: '👍' },
    ],
    turns: [{ text: 'Fährt wieder wie neu, vielen Dank nochmal!' }, { text: 'Ihnen auch!' }],
  },
];
