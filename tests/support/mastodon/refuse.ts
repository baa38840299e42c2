/** What the server says no with. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly words: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(words);
  }
}
