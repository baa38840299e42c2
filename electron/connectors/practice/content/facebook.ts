import type { Story } from '../story';
import { D, H } from './time';

const comment = { channel: 'facebook', profile: 'comment' };

/** Comments below the page's posts: everyone can read them. */
export const facebook: Story[] = [
  {
    ...comment,
    id: 'fb-oeffnungszeiten',
    subject: 'Beitrag: „Unsere Winterzeiten“',
    customer: { id: 'kerstin.blum', name: 'Kerstin Blum', language: 'de' },
    people: {
      uwe: { id: 'uwe.radelt', name: 'Uwe Marquardt', language: 'de' },
      ines: { id: 'ines.p', name: 'Ines Petersen', language: 'de' },
    },
    lines: [
      { ago: 9 * H, text: 'Habt ihr zwischen den Jahren auch auf?' },
      { ago: 8 * H, by: 'uwe', answers: 0, text: 'Letztes Jahr war zu, ich stand vor verschlossener Tür 😅' },
      {
        ago: 7 * H,
        by: 'us',
        answers: 0,
        text: 'Liebe Kerstin, wir sind am 27. und 28. von 10 bis 14 Uhr da!',
        reaction: '❤️',
      },
      { ago: 52, by: 'ines', answers: 0, text: 'Gilt das auch für die Werkstatt oder nur fürs Café?', late: true },
    ],
    turns: [
      { by: 'ines', text: 'Super, dann komm ich mit meinem platten Reifen vorbei.', reaction: '👍' },
      { text: 'Danke euch! 🎄' },
    ],
    bye: null,
  },
  {
    ...comment,
    id: 'fb-wartezeit',
    subject: 'Beitrag: „Zwei neue Montageständer!“',
    customer: { id: 'rolf.hinrichs', name: 'Rolf Hinrichs', language: 'de' },
    people: { tina: { id: 'tina.wolters', name: 'Tina Wolters', language: 'de' } },
    lines: [
      {
        ago: 3 * H,
        text: 'Schön für euch. Ich warte seit DREI WOCHEN auf mein Rad und keiner ruft zurück. Nie wieder.',
        late: true,
      },
      {
        ago: 2 * H + 30,
        by: 'tina',
        answers: 0,
        text: 'Komisch, bei mir hat es nur zwei Tage gedauert 🤔',
        late: true,
      },
      { ago: 2 * H, answers: 1, text: 'Dann hattest du halt Glück, Tina.', late: true },
    ],
    turns: [
      { text: 'Auftrag 3318, Trekkingrad schwarz. Ich hab schon zweimal draufgesprochen.' },
      { text: 'Na also, geht doch. Warum nicht gleich so.', reaction: '👍' },
    ],
    bye: 'Abgeholt, läuft. Danke. Ich nehm das „nie wieder“ zurück.',
  },
  {
    ...comment,
    id: 'fb-lob',
    subject: 'Beitrag: „Kuchen der Woche“',
    customer: { id: 'marlene.s', name: 'Marlene Schütte', language: 'de' },
    lines: [
      {
        ago: 2 * D,
        text: 'Der Apfelkuchen war ein TRAUM 😍🍎 Und der Plattfuß war geflickt, bevor die Tasse leer war!',
      },
      {
        ago: 2 * D - 40,
        by: 'us',
        text: 'Das freut uns sehr, Marlene! Bis zum nächsten Platten (hoffentlich nicht so bald).',
        reaction: '😂',
      },
    ],
    turns: [{ text: 'Ich fahr extra langsam über Scherben 😄' }],
  },
  {
    ...comment,
    id: 'fb-english-tour',
    subject: 'Post: “Sunday ride, 10 am”',
    customer: { id: 'declan.oshea', name: "Declan O'Shea", language: 'en' },
    lines: [
      {
        ago: 4 * H + 10,
        text: 'Is the Sunday ride ok for slow people? Asking for a friend 🙈 (the friend is me)',
        late: true,
      },
    ],
    turns: [
      { text: 'Brilliant, count me in. Do I need to sign up somewhere?', reaction: '❤️' },
      { text: 'See you Sunday!' },
    ],
  },
  {
    ...comment,
    id: 'fb-kinderrad',
    subject: 'Beitrag: „Gebraucht und gut“',
    customer: { id: 'familie.ott', name: 'Nadine Ott', language: 'de' },
    lines: [
      { ago: 5 * D, text: 'Ist das rote 20-Zoll-Rad noch zu haben? Was soll es kosten?' },
      {
        ago: 5 * D - 2 * H,
        by: 'us',
        text: 'Hallo Nadine, ja! 145 €, frisch durchgesehen. Komm gern zum Probefahren.',
        reaction: '👍',
      },
      { ago: 4 * D + 20 * H, text: 'Machen wir am Samstag 🚲' },
      { ago: 4 * D + 19 * H, by: 'us', text: 'Wir freuen uns!' },
    ],
    turns: [{ text: 'Die Maus liebt es, sie will gar nicht mehr absteigen. Danke!!' }],
  },
];
