import type { Story } from '../story';
import { D, H } from './time';

const chat = { channel: 'whatsapp', profile: 'chat' };

/** Conversations on WhatsApp, repairs and appointments mostly; answers are possible for 24 hours. */
export const whatsapp: Story[] = [
  {
    ...chat,
    id: 'wa-bremse',
    customer: { id: '+491713920011', name: 'Miriam Özdemir', language: 'de' },
    lines: [
      { ago: 26, text: 'Hallo ihr Lieben, meine Hinterradbremse quietscht seit gestern wie verrückt 🙉' },
      {
        ago: 25,
        text: 'So sieht die Scheibe aus. Kann ich damit noch fahren oder ist das gefährlich?',
        files: ['bremsscheibe.jpg'],
      },
    ],
    turns: [
      { text: 'Ok, ich brems erstmal nur vorne. Wann könnte ich denn vorbeikommen?', reaction: '👍' },
      {
        text: 'Donnertag nach 16 Uhr würde bei mir passen. Geht das?',
        edited: 'Donnerstag nach 16 Uhr würde bei mir passen. Geht das?',
      },
      { text: 'Super, dann bis Donnerstag! Was kostet das ungefähr?' },
    ],
    bye: 'Das ist fair. Danke dir 😊',
  },
  {
    ...chat,
    id: 'wa-leihrad',
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
    ...chat,
    id: 'wa-sprachnachricht',
    customer: { id: '+491713920014', name: 'Wiebke Janssen', language: 'de' },
    lines: [{ ago: 64, text: '', files: ['sprachnachricht.ogg'] }],
    turns: [{ text: 'ah ok dann warte ich solange im park 😅' }, { text: 'Bin da!' }],
    bye: 'Danke, dass ihr nochmal extra aufgemacht habt 🙏',
  },
  {
    ...chat,
    id: 'wa-fertig',
    customer: { id: '+491713920013', name: 'Petra Hollmann', language: 'de' },
    lines: [
      { ago: 2 * D + 3 * H, text: 'Ist mein Rad schon fertig? Das blaue Hollandrad' },
      {
        ago: 2 * D + 2 * H,
        by: 'us',
        text: 'Hallo Frau Hollmann, ja, es steht abholbereit bei uns im Laden. Wir haben bis 18 Uhr offen.',
      },
      { ago: 2 * D + 2 * H - 5, text: 'wunderbar, dann komm ich heut noch' },
      { ago: 2 * D + 2 * H - 9, by: 'us', text: 'Perfekt, bis später!', reaction: '👍', late: true },
    ],
    turns: [{ text: 'Fährt wieder wie neu, vielen Dank nochmal!' }],
  },
  {
    ...chat,
    id: 'wa-kratzer',
    customer: { id: '+491713920015', name: 'Stefan Urban', language: 'de' },
    lines: [
      {
        ago: 4 * H + 30,
        text: 'Ich habe mein Rad gerade abgeholt und zu Hause DAS gesehen. Das war vorher nicht da!',
        files: ['kratzer.jpg'],
      },
      { ago: 4 * H + 28, text: 'Das Rad ist 4 Monate alt und hat 2.300 € gekostet. Ich bin echt sauer.' },
      { ago: 3 * H, text: 'Hallo???' },
    ],
    turns: [
      { text: 'Der Kratzer ist bestimmt 5 cm lang. Lackstift reicht da nicht.' },
      { text: 'OK das ist ein Angebot. Schicken Sie mir das bitte schriftlich?' },
      { text: 'Danke. Damit kann ich leben.' },
    ],
    bye: null,
  },
  {
    ...chat,
    id: 'wa-sofia',
    customer: { id: '+491713920021', name: 'Sofia M.', language: 'en' },
    lines: [
      { ago: 7 * H, text: 'Ciao, it is Sofia from Instagram (the green gravel bike, size 54). This is my number.' },
      {
        ago: 6 * H + 30,
        by: 'us',
        text: 'Got it, Sofia! We will text you as soon as it is here.',
        reaction: '💚',
        late: true,
      },
    ],
    turns: [{ text: 'Any news about the bike? No stress 😇' }, { text: 'Tomorrow at 6 works!' }],
  },
  {
    ...chat,
    id: 'wa-click',
    customer: { id: '+491713920016', name: 'Tom Radley', language: 'en' },
    lines: [
      { ago: 3 * H + 15, text: '', files: ['voice-note.ogg'] },
      { ago: 3 * H + 14, text: 'sorry for the voice note, on the bike right now' },
    ],
    turns: [{ text: 'Ok cheers, the chain has about 4000 km on it' }, { text: 'Do it then. When is it ready?' }],
  },
];
