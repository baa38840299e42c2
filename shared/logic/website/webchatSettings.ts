/** The languages guests are spoken to in. */
const webchatLanguages = ['de', 'en'] as const;
export type WebchatLanguage = (typeof webchatLanguages)[number];

/** What a shop set on the script's own element, checked. */
export type WebchatSettings = {
  /** Addresses of the XMPP host: wss:// for WebSocket, https:// for BOSH, tried in this order. */
  connect: readonly string[];
  /** The shop's XMPP address, to which guests write. */
  shop: string;
  /** The host that takes guests without a name. */
  guests: string;
  /** The service that takes files; empty: asked of the host. */
  upload: string;
  language: WebchatLanguage;
  /** What the shop is called; empty: the host of its page. */
  name: string;
  /** What stands on the button; empty: our own word. */
  label: string;
  /** Said while nobody is there; empty: our own sentence. */
  offline: string;
  /** The sentence a guest agrees to; empty: our own. */
  consent: string;
  /** The page about privacy; empty: none. */
  privacy: string;
  accent: string;
  theme: 'auto' | 'light' | 'dark';
  side: 'left' | 'right';
};

/** The settings, or what is wrong with them in words for whoever runs the site. */
export type ReadWebchat = { ok: true; settings: WebchatSettings } | { ok: false; problems: string[] };

type Given = Readonly<Record<string, string | undefined>>;

const host = /^[a-z0-9.-]{1,253}$/i;

/** @param given the `data-` attributes of the script; @param page the language the page is in, the browser's otherwise */
export function readWebchat(given: Given, page: string): ReadWebchat {
  const text = (key: string, longest: number): string => (given[key] ?? '').trim().slice(0, longest);
  const connect = text('connect', 2_000).split(/\s+/).filter(Boolean);
  const shop = text('shop', 300).toLowerCase();
  const guests = text('guests', 253).toLowerCase();
  const wanted = (text('language', 5) || 'auto').toLowerCase();
  const language =
    webchatLanguages.find((each) => (wanted === 'auto' ? page.toLowerCase() : wanted).startsWith(each)) ?? 'en';
  const problems = [
    ...(connect.length === 0 ? ['data-connect is missing'] : []),
    ...connect
      .filter((each) => !isEncrypted(each))
      .map((each) => `data-connect: ${each} is neither wss:// nor https://`),
    ...(/^[^\s@/"'<>]{1,200}@[a-z0-9.-]{1,253}$/.test(shop) ? [] : ['data-shop is no XMPP address']),
    ...(host.test(guests) ? [] : ['data-guests is no host']),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const privacy = text('privacy', 2_000);
  const upload = text('upload', 253).toLowerCase();
  const accent = text('accent', 7);
  return {
    ok: true,
    settings: {
      ...{ connect, shop, guests, language },
      upload: host.test(upload) ? upload : '',
      name: text('name', 80),
      label: text('label', 40),
      offline: text('offline', 500),
      consent: text('consent', 1_000),
      privacy: /^https?:\/\//i.test(privacy) ? privacy : '',
      accent: /^#[0-9a-f]{6}$/i.test(accent) ? accent : '#0b5d66',
      theme: given['theme'] === 'light' || given['theme'] === 'dark' ? given['theme'] : 'auto',
      side: given['side'] === 'left' ? 'left' : 'right',
    },
  };
}

/** Encrypted, or a server on this very machine for trying out. */
export function isEncrypted(address: string): boolean {
  try {
    const { protocol, hostname } = new URL(address);
    const local = hostname === 'localhost' || hostname === '127.0.0.1';
    return /^(?:wss|https):$/.test(protocol) || (local && /^(?:ws|http):$/.test(protocol));
  } catch {
    return false;
  }
}
