import type { Node } from '../xml/read';
import type { Xml } from '../xml/write';

/** What a later page needs to go on with a stream over BOSH: requests that were not answered are asked again. */
export type Resume = { address: string; sid: string; rid: number; pending: { rid: number; body: string }[] };

/** A way to the server that carries one stream. */
export type Transport = {
  send(xml: Xml): void;
  /** Opens the stream anew, as after logging in. */
  restart(): void;
  /** Ends the stream as a guest who leaves. */
  end(): void;
  /** Lets go without a word; what a later page can go on with, null where it cannot. */
  suspend(): Resume | null;
};

/** What a transport tells. `onClosed` comes once, and nothing after it. */
export type Listener = { onNode(node: Node): void; onClosed(): void };

/** How long a way to the server is given to answer, in ms. */
export const answerMs = 8_000;
