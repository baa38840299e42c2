import type { Story } from '../story';
import { H } from './time';
import { umbau } from './telegramLong';

const chat = { channel: 'telegram', profile: 'chat' };

/** Conversations with the shop's bot on Telegram. */
export const telegram: Story[] = [
  umbau,
  {
    ...chat,
    id: 'tg-abholung',
    customer: { id: '5500112', name: 'Katharina Böhme', language: 'de' },
    lines: [
      {
        ago: 55,
        text: 'Hallo Radhaus! Kann mein Mann das Rad für mich abhohlen?',
        edited: 'Hallo Radhaus! Kann mein Mann das Rad für mich abholen?',
      },
      { ago: 54, text: 'Der Abholschein ist bei mir, ich kann ihn fotografieren.' },
    ],
    turns: [
      { text: 'Sehr gut, er heißt Robert und kommt so gegen halb fünf 🙂', reaction: '👍' },
      { text: 'Ups, falscher Chat', withdrawn: true },
    ],
  },
  {
    ...chat,
    id: 'tg-battery',
    customer: { id: '5500127', name: 'Samuel Ofori', language: 'en' },
    lines: [
      { ago: 5 * H, text: 'Good morning, my e-bike battery only lasts 12 km now. It used to do 60.' },
      { ago: 5 * H - 2, text: 'Is it broken or just old? Bought in 2021.' },
    ],
    turns: [
      { text: 'I see. What would a new one cost?' },
      { text: 'That is a lot, but cheaper than a new bike. Please order one for me.' },
    ],
  },
  {
    ...chat,
    id: 'tg-verkauf',
    customer: { id: '5500133', name: 'Björn Ahlers', language: 'de' },
    lines: [
      { ago: 30 * H, text: 'nehmt ihr alte räder in zahlung? hab hier ein rennrad von 1987 stahlrahmen top zustand' },
      {
        ago: 29 * H,
        by: 'us',
        text: 'Moin Björn! Kommt drauf an, bring es mal vorbei, wir schauen es uns an.',
        late: true,
      },
    ],
    turns: [{ text: 'cool komm samstag rum' }, { text: 'bin bisschen später, stau auf der brücke' }],
  },
];
