import { z } from 'zod';
import { LoginFile } from '../channels/login';
import { Ms } from '../domain/ids';
import { Keymap } from '../domain/keymap';
import { call } from './call';

const Nothing = z.strictObject({});
const Count = z.number().int().min(0);

/** The parts of "Check this desk" that main does, in their order. */
export const checkParts = ['data', 'rules', 'search', 'files', 'spare'] as const;
const CheckPart = z.enum(checkParts);
export type CheckPart = z.infer<typeof CheckPart>;

/**
 * What a check can find. damage: the ledger's file itself; indexes and counters: what is worked out from it; rule: rows
 * that contradict each other; search: the search index; fileDamaged, fileMissing: attachments; spare: files nobody names.
 */
const FindingKind = z.enum(['damage', 'indexes', 'counters', 'rule', 'search', 'fileDamaged', 'fileMissing', 'spare']);
export const Finding = z.strictObject({ kind: FindingKind, count: Count, repaired: z.boolean() });
export type Finding = z.infer<typeof Finding>;

/** How far a part is (`done` of `total`), and what this stretch of it found. Over when both are equal. */
export const CheckProgress = z.strictObject({ done: Count, total: Count, found: z.array(Finding).max(20) });
export type CheckProgress = z.infer<typeof CheckProgress>;

/** A backup made by itself: of when, and how large (octets). */
export const KeptBackup = z.strictObject({ at: Ms, bytes: Count });
export type KeptBackup = z.infer<typeof KeptBackup>;

/** What is in a backup that was examined and may take the desk's place. */
export const BackupContents = z.strictObject({ at: Ms, conversations: Count, messages: Count, drafts: Count });
export type BackupContents = z.infer<typeof BackupContents>;

export const keepingCalls = {
  /** The backups the desk made by itself, newest first. */
  backups: call(Nothing, z.strictObject({ backups: z.array(KeptBackup).max(100) })),
  /** Saves the whole desk, attachments too and secrets never, in a folder of its own where the person picks; null: picked nothing. */
  backUp: call(Nothing, z.strictObject({ saved: z.strictObject({ name: z.string(), bytes: Count }).nullable() })),
  /**
   * Examines a backup: one made by the desk, or (`at` null) a file the person picks. The present desk is not touched.
   * `contents` null: picked nothing.
   */
  examine: call(z.strictObject({ at: Ms.nullable() }), z.strictObject({ contents: BackupContents.nullable() })),
  /** Starts the desk anew; `restore`: with the backup examined last in the present ledger's place. */
  restart: call(z.strictObject({ restore: z.boolean() }), Nothing),
  /** Checks the next stretch of a part, and repairs what can be repaired. */
  check: call(z.strictObject({ part: CheckPart, done: Count }), CheckProgress),
  /** How many rows there are of each table, to hold a copy against. */
  counts: call(Nothing, z.strictObject({ rows: z.record(z.string().max(60), Count) })),
  /** What support may want to know, for the person to read first: no names, addresses or texts. */
  diagnostics: call(Nothing, z.strictObject({ text: z.string() })),
  /** Saves the diagnostics that were read last. */
  saveDiagnostics: call(Nothing, z.strictObject({ saved: z.boolean() })),
  /** Saves keys as a file where the person picks, for another desk. */
  saveKeymap: call(z.strictObject({ keymap: Keymap }), z.strictObject({ saved: z.boolean() })),
  /** Saves templates as a file where the person picks. `text`: as shared/logic/templates/exchange writes it. */
  saveTemplates: call(
    z.strictObject({ kind: z.enum(['json', 'csv']), text: z.string().max(20_000_000) }),
    z.strictObject({ saved: z.boolean() }),
  ),
  /** Saves the script of web chat where the person picks, for their own web space. */
  saveWebchat: call(z.strictObject({ script: z.string().max(200_000) }), z.strictObject({ saved: z.boolean() })),
  /** Saves a file that a step of a login offers where the person picks. */
  saveOffer: call(LoginFile, z.strictObject({ saved: z.boolean() })),
} as const;
