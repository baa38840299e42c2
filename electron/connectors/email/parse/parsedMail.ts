import type { MessageStructureObject } from 'imapflow';
import type { Ms } from '@shared/domain/ids';
import type { MailFacts } from '@shared/domain/mailFacts';
import type { MailKey } from '../mail/identity';

/** What the parser is given: header fields, structure and the bytes of the parts that hold words. */
export type RawMail = {
  header: Uint8Array;
  structure: MessageStructureObject;
  /** Bytes by part number, as transferred; of files that stay at the server the last ones (see `tailLength`). */
  bodies: ReadonlyMap<string, Uint8Array>;
  /** RFC822.SIZE in octets. */
  size: number;
};

/** Somebody in a header. `address` in lower case. */
export type Person = { name: string; address: string };

/** A file of a mail. `bytes`: its size decoded. `data` where it came along; else it is fetched when somebody opens it. */
export type FilePart = {
  part: string;
  name: string;
  mime: string;
  bytes: number;
  cid: string | null;
  data: Uint8Array<ArrayBuffer> | null;
};

/** What a delivery or reading report says (RFC 3464, RFC 8098) about which mail. */
export type Report = {
  /** Message-ID of the mail it is about. */
  about: string | null;
  outcomes: { recipient: string; action: 'failed' | 'delayed' | 'delivered' | 'read'; status: string | null }[];
};

/** A mail as the rest of the connector reads it. Times are UTC ms, texts have \n as line break. */
export type ParsedMail = {
  identity: MailKey;
  inReplyTo: string | null;
  references: string[];
  date: Ms | null;
  subject: string | null;
  from: Person | null;
  replyTo: Person[];
  to: Person[];
  cc: Person[];
  text: string;
  html: string | null;
  files: FilePart[];
  /** Header fields that tell machines from people, by lower-case name. */
  signals: Record<string, string>;
  report: Report | null;
  /** All Authentication-Results, topmost first; whose they are is not yet asked. */
  claims: string[];
  unsubscribe: MailFacts['unsubscribe'];
  invitation: MailFacts['invitation'];
  unreadable: boolean;
};
