import { unescapeHtml } from '../writing/markup';

/** What of a text reads as advertising: from `at` until before `end`. */
export type Advertising = { kind: 'link' | 'word'; text: string; at: number; end: number };

const link =
  /(?:https?:\/\/|www\.)[^\s<>"'()[\]{}]+|(?<![\p{L}\p{N}_@.-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/[^\s<>"'()[\]{}]*/giu;

/** Pages that help: by the name of their host or of any part of their path. */
const helps =
  /(?:^|[./_-])(?:help|helpdesk|hilfe|support|faqs?|status|imprint|impressum|legal|legal-notice|datenschutz|privacy)(?:$|[./_-])/iu;

/** Links that measure a campaign serve it, wherever they lead. */
const measured = /[?&](?:utm_\w+|gclid|fbclid|mc_cid)=/iu;

const words: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:\p{L}+)?(?:rabatt|gutschein|schnäppchen|preisnachlass|aktionspreis|sonderangebot|sonderpreis)\p{L}*/giu,
  /(?<![\p{L}\p{N}-])(?:discount|voucher|coupon|bargain|newsletter|promo(?:tion)?code|special offer|promo(?:tion)? code)\p{L}*/giu,
  /(?<![\p{L}\p{N}-])(?:(?:summer|winter|black friday|cyber monday|clearance) ?)?sale(?![\p{L}\p{N}-])/giu,
  /(?<![\p{L}\p{N}])(?:jetzt|gleich) (?:kaufen|bestellen|zugreifen|sparen)(?!\p{L})/giu,
  /(?<![\p{L}\p{N}])(?:(?:buy|shop|order|save) now|free shipping|black friday|cyber monday)(?!\p{L})/giu,
  /\d+ ?(?:%|Prozent|percent) (?:off|Nachlass|günstiger|gespart|sparen|Ersparnis)(?!\p{L})/giu,
];

/**
 * What a customer did not ask for in a text that is sent by itself: links other than to help, status and imprint pages,
 * and words that sell. In the order of the text; addresses for mail are no links.
 */
export function findAdvertising(text: string): Advertising[] {
  const links = [...text.matchAll(link)].flatMap(({ 0: found, index }): Advertising[] => {
    const address = found.replace(/[.,;:!?]+$/u, '');
    return isHelp(address) ? [] : [{ kind: 'link', text: address, at: index, end: index + address.length }];
  });
  const sold = words.flatMap((word) =>
    [...text.matchAll(word)].map(({ 0: found, index }): Advertising => ({
      kind: 'word',
      text: found,
      at: index,
      end: index + found.length,
    })),
  );
  return [...links, ...sold]
    .sort((a, b) => a.at - b.at || b.end - a.end)
    .reduce<Advertising[]>((kept, next) => {
      if (next.at >= (kept.at(-1)?.end ?? 0)) kept.push(next);
      return kept;
    }, []);
}

/** A link of a markup as a browser or an editor serialises it. */
const linked = /<a\b[^>]*?\shref="([^"]*)"/giu;

/**
 * The same in a text that has looks: its words as they leave, and where its links lead, whatever their words say. Each
 * part once, those of the words first.
 */
export function advertisingParts({ text, html }: { text: string; html: string | null }): readonly string[] {
  const written = findAdvertising(text);
  const named = new Set(written.map((part) => bare(part.text)));
  const hidden = [...(html ?? '').matchAll(linked)]
    .flatMap(([, address = '']) => findAdvertising(unescapeHtml(address)))
    .filter((part) => part.kind === 'link' && !named.has(bare(part.text)));
  return [...new Set([...written, ...hidden].map((part) => part.text))];
}

/** An address without what is left out where it is written. */
const bare = (address: string): string => address.replace(/^https?:\/\//iu, '').replace(/\/$/u, '');

function isHelp(address: string): boolean {
  const [place = ''] = address.replace(/^https?:\/\//iu, '').split(/[?#]/u);
  return helps.test(place) && !measured.test(address);
}
