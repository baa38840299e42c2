/** Addresses of pictures standing in a text that is being written, by Content-ID; they live as long as the window. */
const addresses = new Map<string, string>();

/** Keeps a picture's bytes at hand to be shown in the text. */
export function keepPicture(cid: string, file: Blob): void {
  addresses.set(cid, URL.createObjectURL(file));
}

/** Where a picture can be shown from; null when this window did not bring it in. */
export function pictureAddress(cid: string): string | null {
  return addresses.get(cid) ?? null;
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
