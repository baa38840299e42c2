import { type MailtoParts, readMailto } from './mailto';

/**
 * The draft that a link from another program asks for: `mailto:` and `tresen:compose?to=...`, with the same parts.
 * Null for everything else; nothing a link says ever does more than fill in a draft.
 */
export function readDeepLink(link: string): MailtoParts | null {
  const found = /^tresen:(?:\/\/)?compose\/?(?:\?([^#]*))?(?:#|$)/iu.exec(link.slice(0, 20_000));
  return found ? readMailto(`mailto:?${found[1] ?? ''}`) : readMailto(link);
}
