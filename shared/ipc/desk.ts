import { z } from 'zod';
import { ChannelInfo } from '../channels/channelInfo';
import { ConversationId } from '../domain/ids';
import { AppError } from '../errors/appError';
import { call } from './call';
import { DeskMenu } from './menu';

export const Language = z.enum(['de', 'en']);
export type Language = z.infer<typeof Language>;

export const ThemeChoice = z.enum(['light', 'dark', 'system']);
export type ThemeChoice = z.infer<typeof ThemeChoice>;

/** How what is owed an answer is ordered in a list: newest message, longest wait or earliest deadline first. */
export const Sort = z.enum(['newest', 'waiting', 'deadline']);
export type Sort = z.infer<typeof Sort>;
const Sorts = z.record(z.string().max(240), Sort);

/** Where one stands when a conversation has left the list: at the next one, the one before, or in the list alone. */
export const AfterAction = z.enum(['next', 'previous', 'list']);
export type AfterAction = z.infer<typeof AfterAction>;

const Zoom = z.number().min(0.5).max(4);

/** How the ledger fared at start; `error` with the next step when it could not be used as it was. */
export const LedgerHealth = z.strictObject({
  state: z.enum(['ok', 'restored', 'readOnly', 'unusable']),
  error: AppError.nullable(),
});
export type LedgerHealth = z.infer<typeof LedgerHealth>;

/** Everything the window must know before its first frame. `zone`: IANA zone of the desk. */
export const DeskInfo = z.strictObject({
  version: z.string(),
  engine: z.strictObject({ electron: z.string(), chromium: z.string(), supported: z.boolean() }),
  platform: z.string(),
  /** Name of the profile when started with --profile, else null; colours the window's edge. */
  profile: z.string().nullable(),
  language: Language,
  theme: ThemeChoice,
  singleKeys: z.boolean(),
  tray: z.boolean(),
  /** How large the desk is, and the words of messages on it. */
  zoom: Zoom,
  textZoom: Zoom,
  afterAction: AfterAction,
  /** The order chosen for each view, by its key; newest first where there is none. */
  sorts: Sorts,
  lastView: z.string().max(200).nullable(),
  zone: z.string(),
  /** Base address of message frames, e.g. app://desk/mail/ */
  frameBase: z.string(),
  channels: z.array(ChannelInfo),
  ledger: LedgerHealth,
});
export type DeskInfo = z.infer<typeof DeskInfo>;

/** Settings of the window kept outside the ledger. */
export const Preferences = z.strictObject({
  language: Language.optional(),
  theme: ThemeChoice.optional(),
  singleKeys: z.boolean().optional(),
  /** Whether closing the window leaves the desk running behind an icon, where the desktop shows one. */
  tray: z.boolean().optional(),
  zoom: Zoom.optional(),
  textZoom: Zoom.optional(),
  afterAction: AfterAction.optional(),
  sorts: Sorts.optional(),
  lastView: z.string().max(200).optional(),
});
export type Preferences = z.infer<typeof Preferences>;

/** What the desktop around offers. `startAtLogin` null: the system cannot; `tray`: it has a place for icons. */
const SystemFacts = z.strictObject({ startAtLogin: z.boolean().nullable(), tray: z.boolean() });
export type SystemFacts = z.infer<typeof SystemFacts>;

const Nothing = z.strictObject({});

export const deskCalls = {
  info: call(Nothing, DeskInfo),
  setPreferences: call(Preferences, Nothing),
  /** Asks main to open a link outside; main checks the scheme. */
  openLink: call(z.strictObject({ url: z.string().max(8192) }), z.strictObject({ opened: z.boolean() })),
  /** Prints the window's page by its print style sheet; `pdf` saves to a file the user picks. */
  print: call(z.strictObject({ pdf: z.boolean() }), z.strictObject({ printed: z.boolean() })),
  /**
   * Throws away the window's cache with its folder: asked when not even deleting it by IndexedDB works. `onlyBroken`:
   * only where its files prove that it will never open again.
   */
  clearCache: call(z.strictObject({ onlyBroken: z.boolean() }), z.strictObject({ cleared: z.boolean() })),
  /** The application menu as the registry of commands has it now. */
  menu: call(DeskMenu, Nothing),
  /** The conversation the window shows now: main announces nothing of it while somebody looks at it. */
  showing: call(z.strictObject({ conversation: ConversationId.nullable() }), Nothing),
  system: call(Nothing, SystemFacts),
  setStartAtLogin: call(z.strictObject({ on: z.boolean() }), Nothing),
  quit: call(Nothing, Nothing),
} as const;
