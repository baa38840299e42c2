import type { WebchatSettings } from '@shared/logic/website/webchatSettings';
import type { Node } from '../xml/read';
import { createLink } from '../xmpp/link';
import { type Session, taken } from '../xmpp/session';
import { understand } from './incoming';
import { limits } from './limits';
import { createPace } from './pace';
import { messageStanza, presenceStanza, type Visit } from './stanzas';
import { type Consent, emptyState, type Kept, type Line, type Store } from './state';
import { forget, keep, recall } from './storage';
import { findUpload, upload, type UploadService } from './upload';

/** What a guest can do. Nothing connects and nothing is kept before `agree`. */
export type Chat = {
  agree(wording: string): void;
  /** Sends a text now, or once there is a connection. */
  write(text: string): void;
  again(id: string): void;
  /** Sends a file; answers why not. */
  attach(file: File): Promise<'fileFailed' | 'fileNone' | null>;
  /** The largest file the host takes (bytes), as far as it is known. */
  most(): number;
  end(): void;
};

/** How long the desk has to say that it is there, in ms. */
const presenceMs = 3_000;

export function createChat(settings: WebchatSettings, store: Store): Chat {
  const { shop } = settings;
  const pace = createPace(limits.pauseMs);
  let session: Session | null = null;
  let service: UploadService | null | undefined;
  let presenceTimer: ReturnType<typeof setTimeout> | undefined;

  const greet = (): void => {
    clearTimeout(presenceTimer);
    session?.send(presenceStanza(shop, store.get().thread, settings.language));
    presenceTimer = setTimeout(() => {
      if (store.get().desk.state === 'unknown') store.set({ desk: { state: 'away', note: '' } });
    }, presenceMs);
  };

  const hear = (stanza: Node): void => {
    const heard = understand(stanza, shop, Date.now());
    if (!heard) return;
    const { lines, open, unread } = store.get();
    if (heard.type === 'desk') return store.set({ desk: { state: heard.state, note: heard.note } });
    if (heard.type === 'bounced') return store.line(heard.id, { state: 'failed' });
    if (heard.type === 'removal') {
      return store.set({ lines: lines.filter(({ id, from }) => id !== heard.of || from !== 'desk') });
    }
    if (heard.type === 'correction') {
      const known = lines.find(({ id, from }) => id === heard.replaces && from === 'desk');
      if (known) return store.line(known.id, { text: heard.text, edited: true });
    }
    const id = heard.type === 'answer' ? heard.id : heard.replaces;
    if (id !== '' && lines.some((line) => line.id === id && line.from === 'desk')) return;
    const at = heard.type === 'answer' ? heard.at : Date.now();
    store.add({ id: id || newId(), from: 'desk', text: heard.text, at });
    if (!open) store.set({ unread: unread + 1 });
  };

  const transmit = (line: Line): void =>
    pace(() => {
      const state = store.get();
      if (!session || !state.consent) return store.line(line.id, { state: 'waiting' });
      const mine = session;
      const visit = visitOf(state.name, state.mail, settings);
      const known = state.told?.jid === mine.jid;
      const told = JSON.stringify(visit);
      const moved = !known || state.told?.visit !== told;
      mine.send(
        messageStanza({
          ...{ to: shop, id: line.id, thread: state.thread, text: line.text, file: line.file },
          ...{ visit: moved ? visit : null, consent: known ? null : state.consent },
        }),
      );
      store.set({ told: { jid: mine.jid, visit: told } });
      if (state.desk.state === 'away') greet();
      taken(mine).then(
        () => settle(line.id, 'sent'),
        () => settle(line.id, 'failed'),
      );
    });

  // A bounce may come before the server says that it took the message.
  const settle = (id: string, state: 'sent' | 'failed'): void => {
    if (store.get().lines.some((line) => line.id === id && line.state === 'sending')) store.line(id, { state });
  };

  const post = (line: Line): void => {
    store.line(line.id, { state: session ? 'sending' : 'waiting' });
    if (session) transmit(line);
  };

  const say = (text: string, more: Partial<Line> = {}): void => {
    const line: Line = { id: newId(), from: 'guest', text, at: Date.now(), state: 'waiting', ...more };
    store.add(line);
    post(line);
  };

  const link = createLink(settings.connect, settings.guests, {
    onState: (state) => {
      store.set({ link: state });
      if (state !== 'online') session = null;
    },
    onUp: (opened) => {
      const { lines } = store.get();
      session = opened;
      service = undefined;
      store.set({ desk: { state: 'unknown', note: '' } });
      greet();
      for (const line of lines) if (line.state === 'waiting') post(line);
    },
    onStanza: hear,
  });

  const leave = (): void => {
    const { consent, ...state } = store.get();
    if (consent) keep(shop, { ...pick(state), consent, left: link.suspend() });
  };
  const arrive = (): void => {
    const kept = recall(shop);
    if (!kept) return store.set({ ...emptyState });
    const { left, ...state } = kept;
    // What an earlier page did not see confirmed may not have arrived.
    const lines = state.lines.map((line) => (line.state === 'sending' ? { ...line, state: 'failed' as const } : line));
    store.set({ ...state, lines });
    link.start(left ?? undefined);
  };
  addEventListener('pagehide', leave);
  // A page that comes back whole from the browser's own keeping: another one may have gone on meanwhile.
  addEventListener('pageshow', (event) => {
    if (event.persisted) arrive();
  });
  arrive();

  return {
    agree: (wording) => {
      const consent: Consent = { wording, time: new Date().toISOString(), page: pageAddress() };
      store.set({ consent, thread: newId() });
      keep(shop, { ...pick(store.get()), consent, left: null });
      link.start();
    },
    write: say,
    again: (id) => {
      const line = store.get().lines.find((each) => each.id === id);
      if (line) post(line);
    },
    attach: async (file) => {
      const mine = session;
      if (!mine) return 'fileFailed';
      try {
        service ??= await findUpload(mine, settings.guests, settings.upload);
        if (!service) return 'fileNone';
        const address = await upload(mine, service, file);
        store.set({ files: store.get().files + 1 });
        say(address, { file: { name: file.name.slice(0, 200), type: file.type, size: file.size } });
        return null;
      } catch {
        return 'fileFailed';
      }
    },
    most: () => service?.most ?? Infinity,
    end: () => {
      link.end();
      forget(shop);
      store.set({ ...emptyState, open: true });
    },
  };
}

function visitOf(name: string, mail: string, { language }: WebchatSettings): Visit {
  return { name, mail, page: pageAddress(), title: document.title.slice(0, 200), lang: language };
}

/** The page as the desk is told: without the part behind #, in which sites keep what is nobody's business. */
function pageAddress(): string {
  return location.href.split('#')[0]?.slice(0, 2_000) ?? '';
}

function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function pick(state: Omit<Kept, 'consent' | 'left'>): Omit<Kept, 'consent' | 'left'> {
  const { name, mail, thread, lines, files, told, open, unread } = state;
  return { name, mail, thread, lines, files, told, open, unread };
}
