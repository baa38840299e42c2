/** What X charges (https://docs.x.com/x-api/getting-started/pricing, August 2026), in millionths of a US dollar. */
export const prices = {
  /** Of the account's own lists: its mentions, its posts. */
  owned: 1_000,
  post: 5_000,
  media: 5_000,
  user: 10_000,
  message: 10_000,
  write: 15_000,
  writeWithAddress: 200_000,
  remove: 10_000,
  metadata: 5_000,
} as const;

/** Something that is charged once in a UTC day, however often it is read. `key` null: nobody can tell what it was. */
export type Charge = { key: string | null; micros: number };

/** What may be an address to X: it also takes bare names of hosts for one. */
const address = /https?:\/\/|\bwww\.|[\p{L}\p{N}-]+\.\p{L}{2,}(?![\p{L}\p{N}@])/iu;

/** What a post with this text costs. */
export function priceOf(text: string): number {
  return address.test(text) ? prices.writeWithAddress : prices.write;
}
