import type { Story } from '../story';
import { H } from './time';

const chat = { channel: 'webchat', profile: 'chat' };

/** Visitors of the web site. Who leaves an address is known by it. */
export const webchat: Story[] = [
  {
    ...chat,
    id: 'wc-verfuegbar',
    customer: { id: 'visitor-8c41', name: 'Besucher 8c41', language: 'de' },
    lines: [
      { ago: 3, text: 'Hallo, ist das Lindental Tour in 52 cm auf Lager?' },
      { ago: 2, text: 'auf der seite steht nur "auf anfrage"' },
    ],
    turns: [{ text: 'Top. Kann ich es morgen probefahren?' }, { text: '11 Uhr wäre gut, ich heiße Björn Dahl' }],
  },
  {
    ...chat,
    id: 'wc-kramer',
    customer: { id: 'j.kramer@example.com', scope: 'email', name: 'Jule Kramer', language: 'de' },
    lines: [
      {
        ago: 17,
        text: 'Hallo, ich hatte Ihnen neulich wegen des Ständers geschrieben. Jetzt klappert das Schutzblech, hängt das zusammen?',
      },
    ],
    turns: [
      { text: 'Ah verstehe. Dann schau ich nächste Woche nochmal rein, ist ja nicht dringend.' },
      { text: 'Dienstag?' },
    ],
  },
  {
    ...chat,
    id: 'wc-shipping',
    customer: { id: 'visitor-1f07', name: 'Visitor 1f07', language: 'en' },
    lines: [
      { ago: 26 * H, text: 'Hi, do you ship coffee beans abroad?' },
      { ago: 26 * H - 1, by: 'us', text: 'Hi! Within the EU yes, 9.90 € up to 5 kg.' },
      { ago: 26 * H - 3, text: 'Great, I will order then. Bye!' },
      { ago: 26 * H - 4, by: 'us', text: 'Thank you, enjoy!', late: true },
    ],
    turns: [{ text: 'The beans arrived, they smell wonderful' }],
  },
  {
    ...chat,
    id: 'wc-passwort',
    customer: { id: 'd.wagner@example.org', scope: 'email', name: 'Dieter Wagner', language: 'de' },
    lines: [
      {
        ago: 50,
        text: 'Ich komme nicht mehr in mein Kundenkonto, der Knopf zum Zurücksetzen tut nichts. Können Sie mir helfen? Bin 74 und nicht so der Computermensch.',
      },
    ],
    turns: [
      { text: 'Moment, ich suche die Mail … die ist im Spamordner gelandet!' },
      { text: 'Es hat geklappt! Jetzt sehe ich meine Bestellungen wieder.' },
    ],
    bye: 'Sie waren sehr geduldig mit mir, vielen Dank. Herzliche Grüße, D. Wagner',
  },
];
