import type { Story } from '../story';
import { D, H } from './time';

const mention = { channel: 'mastodon', profile: 'mention', audience: 'everyone' } as const;
const direct = { channel: 'mastodon', profile: 'direct', audience: 'mentioned' } as const;

/** Posts that mention the shop, and posts only it can read. */
export const mastodon: Story[] = [
  {
    ...mention,
    id: 'md-spikes',
    customer: { id: 'tuxradler@rad.example', name: 'tuxradler 🐧', language: 'de' },
    people: { frau: { id: 'frau_holle@social.example', name: 'Frau Holle', language: 'de' } },
    lines: [
      {
        ago: 6 * H,
        text: '@radhaus Habt ihr schon Spikereifen da? Der Wetterbericht macht mir Angst. #fahrrad #winter',
        late: true,
      },
      {
        ago: 5 * H + 30,
        by: 'frau',
        answers: 0,
        text: '@tuxradler @radhaus Ich hätte da was mit dem Schnee zu tun. Sorry. ❄️',
        late: true,
      },
    ],
    turns: [
      { text: '@radhaus Großartig, 42-622 bräuchte ich. Einen Satz zurücklegen geht?', reaction: '⭐' },
      { text: '@radhaus Danke, boost ist raus!' },
    ],
  },
  {
    ...mention,
    id: 'md-noa',
    customer: { id: 'noa@keshet.example', name: 'נועה כהן', language: 'en' },
    lines: [
      {
        ago: 8 * H + 20,
        text: '@radhaus Do you still run the repair café on the last Friday of the month? Would love to help out!',
        late: true,
      },
    ],
    turns: [
      { text: '@radhaus Wonderful, I can do wheels and I bake.', reaction: '⭐' },
      { text: '@radhaus See you there 🧁' },
    ],
  },
  {
    ...mention,
    id: 'md-foto',
    customer: { id: 'landpartie@rad.example', name: 'Landpartie', language: 'de' },
    lines: [
      { ago: 7 * D, text: '@radhaus Eure Tourenkarte ist Gold wert, gestern 70 km ohne eine einzige Bundesstraße 💚' },
      {
        ago: 7 * D - 2 * H,
        by: 'us',
        text: '@landpartie Das freut uns riesig! Die nächste Auflage hat noch drei Routen mehr.',
        reaction: '⭐',
      },
    ],
    turns: [{ text: '@radhaus Vorgemerkt!' }],
  },
  {
    ...direct,
    id: 'md-diebstahl',
    customer: { id: 'queerbeet@social.example', name: 'Robin Querfeld', language: 'de' },
    lines: [
      {
        ago: 2 * H + 50,
        contentWarning: 'Diebstahl',
        text: '@radhaus Mir wurde gestern das Rad geklaut 😞 Habt ihr die Rahmennummer noch? Die Polizei braucht sie. Gekauft im Juni 2025 auf Querfeld.',
      },
    ],
    turns: [
      { text: '@radhaus Ihr seid toll. Könnt ihr mir auch den Kaufbeleg nochmal schicken? Für die Versicherung.' },
      { text: '@radhaus Danke. Drückt mir die Daumen.' },
    ],
  },
];
