import type { Picture } from './fetchPicture';

/** All pictures of one message together, in octets, and how many are fetched at the same time. */
const most = { bytes: 50_000_000, atOnce: 6 };

/**
 * Answers for a message's pictures by their number, each fetched once, when it is first asked for. Only addresses that
 * stand in the message are fetched: the window cannot name others.
 * @param body the message's HTML as received
 */
export function picturesOf(
  body: string,
  urls: readonly string[],
  fetch: (address: string) => Promise<Picture>,
): (number: string) => Promise<Picture | null> {
  const written = body.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
  const kept = new Map<string, Promise<Picture | null>>();
  const waiting: (() => void)[] = [];
  let bytes = 0;
  let running = 0;

  const fetchOne = async (url: string): Promise<Picture | null> => {
    if (running >= most.atOnce) await new Promise<void>((turn) => waiting.push(turn));
    running++;
    try {
      if (bytes >= most.bytes) return null;
      const picture = await fetch(url);
      bytes += picture.data.length;
      return bytes > most.bytes ? null : picture;
    } catch {
      return null;
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
  return async (number) => {
    const url = /^\d{1,3}$/u.test(number) ? urls[Number(number)] : undefined;
    if (url === undefined || !written.includes(url)) return null;
    const known = kept.get(url) ?? fetchOne(url);
    kept.set(url, known);
    return known;
  };
}
