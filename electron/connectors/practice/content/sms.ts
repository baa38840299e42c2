import type { Story } from '../story';
import { H } from './time';

const sms = { channel: 'sms', profile: 'sms' };

/** Short messages to the workshop's number. */
export const shortMessages: Story[] = [
  {
    ...sms,
    id: 'sms-verspaetet',
    customer: { id: '+491713920041', name: '+49 171 3920041', language: 'de' },
    lines: [{ ago: 12, text: 'Bin 15 min zu spät, bitte nicht zumachen! Auftrag 3340' }],
    turns: [{ text: 'Bin da, wo ist die Klingel?' }, { text: 'gefunden' }],
    bye: null,
  },
  {
    ...sms,
    id: 'sms-fertig',
    customer: { id: '+491713920042', name: 'Ingrid Thomsen', language: 'de' },
    lines: [
      {
        ago: 20 * H,
        by: 'us',
        text: 'Guten Tag Frau Thomsen, Ihr Rad ist fertig. Wir haben heute bis 18 Uhr geöffnet. Ihr Radhaus Lindner',
      },
      { ago: 19 * H, text: 'Danke. Ich komme morgen. Was macht es?' },
      { ago: 18 * H + 40, by: 'us', text: '64 Euro, Karte oder bar. Bis morgen!', late: true },
    ],
    turns: [{ text: 'Gut. MfG Thomsen' }],
  },
  {
    ...sms,
    id: 'sms-wrong',
    customer: { id: '+491713920043', name: '+49 171 3920043', language: 'en' },
    lines: [{ ago: 4 * H, text: 'Hi is this the bike shop? Found a set of keys with your tag on it near the station' }],
    turns: [{ text: 'Blue tag, number 118' }, { text: 'Ok I will drop them off tonight on my way home' }],
  },
  {
    ...sms,
    id: 'sms-preis',
    customer: { id: '+491713920044', name: '+49 171 3920044', language: 'de' },
    read: true,
    lines: [{ ago: 27 * H, text: 'Was kostet Schlauch wechseln hinten? Hollandrad mit Kettenkasten' }],
    turns: [{ text: 'OK. Geht morgen früh?' }, { text: 'Gut bis dann' }],
  },
];
