import type { Story } from '../story';
import { D, H } from './time';

const direct = { channel: 'instagram', profile: 'direct' };

/** Direct messages on Instagram; answers are possible for 24 hours. */
export const instagram: Story[] = [
  {
    ...direct,
    id: 'ig-cappuccino',
    customer: { id: 'mila.macht.pause', name: 'Mila Engel', language: 'de' },
    lines: [
      { ago: 35, text: 'Schaut mal wie hübsch 😍 darf ich das posten und euch verlinken?', files: ['cappuccino.jpg'] },
    ],
    turns: [
      { text: 'Yay! Welche Bohnen nehmt ihr da eigentlich?', reaction: '❤️' },
      { text: 'Die hol ich mir. Gibts die auch gemahlen?' },
    ],
    bye: 'ihr seid die besten 🫶',
  },
  {
    ...direct,
    id: 'ig-sofia',
    customer: { id: 'sofi.on.wheels', name: 'Sofia Marchetti', language: 'en' },
    lines: [
      { ago: 8 * H, text: 'Hi! Saw the green gravel bike in your story. Is it a size 54?' },
      { ago: 7 * H + 40, by: 'us', text: 'Hi Sofia! It is a 56, but we have a 54 coming in next week.' },
      { ago: 7 * H + 20, text: 'Ooh. Can you put my name on it? I will write you on WhatsApp with my number' },
    ],
    turns: [{ text: 'Grazie!! 💚' }],
  },
  {
    ...direct,
    id: 'ig-layla',
    customer: { id: 'layla_7addad', name: 'ليلى حداد', language: 'de' },
    lines: [
      { ago: 22 * H + 10, text: 'Hallo, ich habe eine Frage zu dem Fahrradkurs für Frauen. Ist noch ein Platz frei?' },
      { ago: 22 * H + 8, text: 'Ich bin noch nie gefahren 🙈 شكراً' },
    ],
    turns: [
      { text: 'Oh wie schön! Muss ich ein eigenes Fahrrad mitbringen?' },
      { text: 'Dann melde ich mich und meine Schwester an. Wir freuen uns sehr 🌸' },
    ],
  },
  {
    ...direct,
    id: 'ig-kooperation',
    customer: { id: 'pedal.poet', name: 'Pedalpoet ✨🚴‍♂️✨', language: 'de' },
    read: true,
    lines: [
      {
        ago: 19 * H,
        text: 'Moin! Ich mach Reels über kleine Radläden, 4,2k Follower. Hättet ihr Lust auf einen Dreh? Kostet nix außer Kaffee ☕☕☕',
      },
    ],
    turns: [{ text: 'Stark 🔥 wann passt es euch? Vormittags ist das Licht am besten' }, { text: 'Gebongt!' }],
  },
  {
    ...direct,
    id: 'ig-wheel',
    customer: { id: 'noah.rides.far', name: 'Noah Fitzgerald', language: 'en' },
    lines: [
      {
        ago: 3 * D + 6 * H,
        text: 'broke a spoke 20 km outside of town 😭 any chance you can true this tomorrow?',
        files: ['speiche.jpg'],
      },
      { ago: 3 * D + 5 * H, by: 'us', text: 'Ouch! Bring it in at 10, we will have it ready by noon.', reaction: '🙏' },
      { ago: 2 * D + 2 * H, text: 'rolling again, you saved my trip 🙌' },
      { ago: 2 * D + H, by: 'us', text: 'Happy to hear that. Safe travels!' },
    ],
    turns: [{ text: 'made it to the coast 🌊' }],
  },
];
