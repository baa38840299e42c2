import type { Story } from '../story';
import { D, H } from './time';

const chat = { channel: 'messenger', profile: 'chat' };

/** Conversations on Messenger; answers are possible for 24 hours. */
export const messenger: Story[] = [
  {
    ...chat,
    id: 'ms-gutschein',
    customer: { id: '7301100245', name: 'Carsten Vogt', language: 'de' },
    lines: [
      {
        ago: 23 * H + 42,
        text: 'Hallo, gibt es bei Ihnen Gutscheine? Meine Frau wird 50 und liebt Ihren Kuchen und ihr Fahrrad (in der Reihenfolge)',
      },
    ],
    turns: [
      { text: 'Haha sehr gut. Dann 100 Euro, bitte schön verpackt. Kann ich per Überweisung zahlen?' },
      { text: 'Überwiesen! Ich hole ihn am Freitag ab.' },
    ],
  },
  {
    ...chat,
    id: 'ms-schaltung',
    customer: { id: '7301100311', name: 'Fatma Kılıç', language: 'de' },
    lines: [
      { ago: 6 * H, text: 'Hey, meine Schaltung springt immer vom 3. in den 5. Gang' },
      { ago: 6 * H - 1, text: 'kann man das selber einstellen oder muss ich vorbei kommen?' },
      {
        ago: 5 * H + 30,
        by: 'us',
        text: 'Hi Fatma! Meist reicht eine halbe Umdrehung an der Stellschraube. Soll ich dir zeigen, wo?',
      },
      { ago: 88, text: 'ja gerne!! hab ein bild gemacht, ist es das da?', files: ['bremsscheibe.jpg'] },
    ],
    turns: [
      { text: 'achsoo das ist die bremse 🙈 ok ich glaub ich komm lieber vorbei', reaction: '😂' },
      { text: 'heute noch? bis wann habt ihr auf?' },
    ],
  },
  {
    ...chat,
    id: 'ms-abgelaufen',
    customer: { id: '7301100398', name: 'Gerd Paulsen', language: 'de' },
    lines: [
      { ago: 3 * D + 5 * H, text: 'Guten Abend, reparieren Sie auch Rollstühle? Der Reifen meiner Mutter ist platt.' },
    ],
    turns: [{ text: 'Danke, wir haben inzwischen Hilfe gefunden.' }],
  },
  {
    ...chat,
    id: 'ms-lights',
    customer: { id: '7301100417', name: 'Chloe Bennett', language: 'en' },
    lines: [
      { ago: 2 * H + 20, text: 'Hi! Do you sell dynamo lights? My rear light died on the way home last night 😬' },
      { ago: 2 * H + 19, text: 'and could you fit it while I wait?' },
    ],
    turns: [{ text: 'Amazing. Is 5 pm ok?' }, { text: 'Perfect, I will order a flat white in the meantime ☕' }],
  },
  {
    ...chat,
    id: 'ms-dank',
    customer: { id: '7301100452', name: 'Anneliese Brandt', language: 'de' },
    lines: [
      {
        ago: 18 * H,
        text: 'Lieber Herr Ole, vielen Dank, dass Sie mir gestern geholfen haben, das Rad ins Auto zu heben. So etwas erlebt man selten.',
      },
      {
        ago: 17 * H,
        by: 'us',
        text: 'Liebe Frau Brandt, das war doch selbstverständlich! Kommen Sie gut durch die Woche. Ole',
        reaction: '❤️',
        late: true,
      },
    ],
    turns: [{ text: 'Sie auch, junger Mann.' }],
  },
  {
    ...chat,
    id: 'ms-jobs',
    customer: { id: '7301100488', name: 'Mateusz Kowalczyk', language: 'en' },
    lines: [
      {
        ago: 10 * H,
        text: 'Hello, are you looking for a mechanic? I have 6 years of experience, mostly e-bikes. My German is ok but not perfect.',
      },
    ],
    turns: [
      { text: 'Thank you! I can come for a trial day any day next week.' },
      { text: 'Wednesday is good. I bring my own tools 🔧' },
    ],
  },
];
