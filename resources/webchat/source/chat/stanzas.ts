import { ns } from '../xml/namespaces';
import { el, type Xml } from '../xml/write';
import type { WebchatLanguage } from '@shared/logic/website/webchatSettings';
import type { Consent, SentFile } from './state';

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
  /** The file whose address the text is. */
  file?: SentFile | undefined;
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
    ...(file ? [el('x', { xmlns: ns.oob }, el('url', {}, text)), described(file, text)] : []),
  );
}

/** What a file is, beside where it lies (XEP-0447, XEP-0446). */
function described({ name, type, size }: SentFile, address: string): Xml {
  const facts = [el('name', {}, name), ...(type ? [el('media-type', {}, type)] : []), el('size', {}, `${size}`)];
  return el(
    'file-sharing',
    { xmlns: ns.files },
    el('file', { xmlns: ns.fileMetadata }, ...facts),
    el('sources', {}, el('url-data', { xmlns: ns.urlData, target: address })),
  );
}

/** Tells the desk, and nobody else, that this guest is here, and by the name of their chat that it is the one from before. */
export function presenceStanza(to: string, thread: string, lang: WebchatLanguage): Xml {
  return el('presence', { xmlns: ns.client, to }, el('chat', { xmlns: ns.webchat, thread, lang }));
}
