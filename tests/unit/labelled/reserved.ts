const RESERVED = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid)$/iu;

/** Domains of addresses and links in the text that could belong to somebody (all but those that RFC 2606 reserves). */
export function unreserved(text: string): string[] {
  const domains = [...text.matchAll(/(?:@|https?:\/\/)([\p{L}\d_-]+(?:\.[\p{L}\d_-]+)+)/giu)].map(
    ([, domain]) => domain ?? '',
  );
  return domains.filter((domain) => !RESERVED.test(domain));
}
