/** Addresses of pictures standing in a text that is being written, by Content-ID; they live as long as the window. */
const addresses = new Map<string, string>();

const waiting = new Map<string, Set<() => void>>();

/** Keeps a picture's bytes at hand to be shown in the text. */
export function keepPicture(cid: string, file: Blob): void {
  offerPicture(cid, URL.createObjectURL(file));
}

/** Tells where a picture can be shown from; who waits for it hears of it. */
export function offerPicture(cid: string, address: string): void {
  addresses.set(cid, address);
  waiting.get(cid)?.forEach((tell) => tell());
}

/** Where a picture can be shown from; null as long as nobody told. */
export function pictureAddress(cid: string): string | null {
  return addresses.get(cid) ?? null;
}

/** Calls `tell` whenever it becomes known where a picture can be shown from, until what is returned is called. */
export function onPicture(cid: string, tell: () => void): () => void {
  const all = waiting.get(cid) ?? new Set();
  waiting.set(cid, all.add(tell));
  return () => {
    all.delete(tell);
    if (all.size === 0 && waiting.get(cid) === all) waiting.delete(cid);
  };
}

/** A new Content-ID (RFC 2392). */
export function newCid(): string {
  return `${crypto.randomUUID()}@tresen`;
}

/**
 * HTML as the editor keeps it: pictures by a name of their own, as a browser would try to load `cid:`, and without the
 * styles it left with, which the page's policy would refuse aloud.
 */
export function toEditor(html: string): string {
  return html.replace(/<[a-z][^>]*>/giu, (tag) =>
    tag.replace(/ style="[^"]*"/gu, '').replace(/ src="cid:([^"]*)"/gu, ' data-cid="$1"'),
  );
}

/** HTML as a mail has it. */
export function fromEditor(html: string): string {
  return html.replace(/ data-cid="([^"]*)"/gu, ' src="cid:$1"');
}
