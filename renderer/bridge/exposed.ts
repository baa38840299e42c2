/** What preload puts on the window (electron/preload.ts): functions and nothing else. */
export type Exposed = {
  calls: Record<string, Record<string, (request: unknown) => Promise<unknown>>>;
  onEvent(listener: (event: unknown) => void): () => void;
  /** The port arrives as a message of the window whose data is the feed's channel name. */
  openFeed(): void;
};

declare global {
  interface Window {
    tresen?: Exposed;
  }
}
