import { ns } from '../xml/namespaces';
import { el, type Xml } from '../xml/write';
import type { WebchatLanguage } from '@shared/logic/website/webchatSettings';
import type { Consent } from './state';

/** Where the guest is, as the desk is told. */
export type Visit = { name: string; mail: string; page: string; title: string; lang: WebchatLanguage };

/** A guest's message as it goes out. */
export type Outgoing = {
  to: string;
  id: string;
  thread: string;
  text: string;
  visit: Visit | null;
  consent: Consent | null;
  /** The address of a file that the text is. */
  file?: boolean;
};

export function messageStanza({ to, id, thread, text, visit, consent, file }: Outgoing): Xml {
  return el(
    'message',
    { xmlns: ns.client, to, id, type: 'chat' },
    ...(consent ? [el('consent', { xmlns: ns.webchat, ...consent })] : []),
    ...(visit ? [el('visit', { xmlns: ns.webchat, ...visit })] : []),
    el('body', {}, text),
    el('thread', {}, thread),
    el('origin-id', { xmlns: ns.originId, id }),
    ...(file ? [el('x', { xmlns: ns.oob }, el('url', {}, text))] : []),
  );
}

/** Tells the desk, and nobody else, that this guest is here, and by the name of their chat that it is the one from before. */
export function presenceStanza(to: string, thread: string, lang: WebchatLanguage): Xml {
  return el('presence', { xmlns: ns.client, to }, el('chat', { xmlns: ns.webchat, thread, lang }));
}
