import type { Outgoing } from '@shared/channels/outgoing';

/** A new mail without files; `part` overrides. */
export function outgoing(to: string[], text: string, part: Partial<Outgoing> = {}): Outgoing {
  return {
    kind: 'new',
    nativeThread: null,
    replyTo: null,
    references: [],
    profile: 'mail',
    to,
    cc: [],
    bcc: [],
    subject: 'Betreff mit Umlaut: Größe',
    text,
    html: null,
    from: null,
    attachments: [],
    ...part,
  };
}
