import { z } from 'zod';

/** The keychain knows our entries under this name. */
export const serviceName = 'Tresen';

/**
 * What the keychain process is asked, once in its life. `probe` writes and removes an entry of no worth: the only way
 * to learn whether a Linux keyring that answers "no such entry" is locked.
 */
export const KeychainRequest = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('get'), entry: z.string() }),
  z.strictObject({ ask: z.literal('set'), entry: z.string(), value: z.string() }),
  z.strictObject({ ask: z.literal('probe'), entry: z.string() }),
]);
export type KeychainRequest = z.infer<typeof KeychainRequest>;

/**
 * Why a keychain does not serve. `locked`: it is there but closed; `dismissed`: it asked the user, who did not
 * open it; `absent`: none is running, or none that works.
 */
export const KeychainTrouble = z.enum(['locked', 'dismissed', 'absent']);
export type KeychainTrouble = z.infer<typeof KeychainTrouble>;

/** Its one answer. `value` is null for `set`, `probe` and an entry that is not there (or in a locked keyring). */
export const KeychainReply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.string().nullable() }),
  z.strictObject({ ok: z.literal(false), trouble: KeychainTrouble }),
]);
export type KeychainReply = z.infer<typeof KeychainReply>;

const dismissed = /dismissed|cancel/iu;
const locked = /locked|interaction is not allowed|passphrase|user name or password/iu;

/** What a keychain's error means; its words stay in the process that heard them. */
export function troubleOf(error: unknown): KeychainTrouble {
  const words = error instanceof Error ? error.message : '';
  if (dismissed.test(words)) return 'dismissed';
  return locked.test(words) ? 'locked' : 'absent';
}
