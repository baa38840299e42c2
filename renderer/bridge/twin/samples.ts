import type { Capabilities } from '@shared/channels/capabilities';

/** One invented conversation: who wrote how many minutes ago, and what. */
export type Sample = {
  account: keyof typeof sampleAccounts;
  customer: string;
  handle: string;
  language: 'de' | 'en';
  subject: string | null;
  lines: readonly [minutesAgo: number, direction: 'in' | 'out', text: string][];
};

const chat: Capabilities = {
  visibility: 'private',
  goalClass: 'messenger',
  reply: 'full',
  replyAll: 'unsupported',
  forward: 'unsupported',
  initiate: 'rejected',
  subject: false,
  text: { max: 4096, unit: 'utf16', format: 'plain' },
  attachments: { grade: 'full', maxBytes: 16_000_000, maxCount: 10, types: null },
  edit: 'unsupported',
  remove: 'unsupported',
  reactions: 'unsupported',
  readReceipts: 'full',
  typing: 'unsupported',
  replyWindowMs: 24 * 3_600_000,
  undoMs: 3000,
  findSent: 'full',
};

/** The accounts of the samples, each with its one profile. */
export const sampleAccounts = {
  email: {
    address: 'hallo@blumenhaus.example',
    profile: 'mail',
    capabilities: {
      ...chat,
      goalClass: 'mail',
      replyAll: 'full',
      forward: 'full',
      initiate: 'full',
      subject: true,
      text: { max: null, unit: 'utf16', format: 'plain' },
      replyWindowMs: null,
      undoMs: 10_000,
    },
  },
  whatsapp: { address: '+49 30 5550123', profile: 'chat', capabilities: chat },
  facebook: {
    address: 'blumenhaus',
    profile: 'comment',
    capabilities: { ...chat, visibility: 'public', goalClass: 'public', replyWindowMs: null, undoMs: 10_000 },
  },
} as const satisfies Record<string, { address: string; profile: string; capabilities: Capabilities }>;

/** A feed has nothing but its profile here. */
export const sampleFeed = {
  profile: 'item',
  capabilities: {
    ...sampleAccounts.facebook.capabilities,
    reply: 'unsupported',
    attachments: { grade: 'unsupported', maxBytes: null, maxCount: null, types: null },
    readReceipts: 'unsupported',
    findSent: 'unsupported',
  },
} as const satisfies { profile: string; capabilities: Capabilities };

/** A handful of conversations, enough to look at every part of the desk. */
export const samples: readonly Sample[] = [
  {
    account: 'email',
    customer: 'Jürgen Weiß',
    handle: 'juergen.weiss@post.example',
    language: 'de',
    subject: 'Strauß zum 60. Geburtstag',
    lines: [
      [
        190,
        'in',
        'Guten Tag,\n\nkönnen Sie bis Freitag einen Strauß in Gelb und Weiß binden? Ungefähr 50 Euro.\n\nViele Grüße\nJürgen Weiß',
      ],
      [150, 'out', 'Guten Tag Herr Weiß,\n\nsehr gern. Holen Sie ihn ab, oder sollen wir liefern?'],
      [42, 'in', 'Bitte liefern, gegen 15 Uhr. Die Adresse steht auf der Rechnung.'],
    ],
  },
  {
    account: 'email',
    customer: 'Priya Raman',
    handle: 'priya@raman.example',
    language: 'en',
    subject: 'Wedding flowers in June',
    lines: [
      [
        2900,
        'in',
        'Hello, we are getting married on 14 June and love your window. Do you do weddings of about 80 guests?',
      ],
      [2700, 'out', 'Congratulations! We do. Shall we meet next week to talk it through?'],
    ],
  },
  {
    account: 'whatsapp',
    customer: 'Lena Okafor',
    handle: '+49 151 5550177',
    language: 'de',
    subject: null,
    lines: [
      [33, 'in', 'Hallo! Habt ihr morgen früh schon um 8 auf?'],
      [31, 'in', 'Ich brauche dringend Rosen 🌹'],
    ],
  },
  {
    account: 'facebook',
    customer: 'Tom Becker',
    handle: 'tom.becker',
    language: 'de',
    subject: null,
    lines: [[75, 'in', 'Sehr schöne Auswahl! Was kostet der große Herbststrauß auf dem Foto?']],
  },
  {
    account: 'whatsapp',
    customer: 'Grace Lindqvist',
    handle: '+46 70 5550142',
    language: 'en',
    subject: null,
    lines: [
      [400, 'in', 'My order arrived today and two stems are broken. What can we do?'],
      [380, 'out', 'So sorry! We will send new ones this afternoon.'],
      [12, 'in', 'Thank you, they are here and lovely.'],
    ],
  },
];
