import { makePurifier } from './MessageFrameRealm';

type PolicyFactory = {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string; createScript(): null; createScriptURL(url: string): string | null },
  ): unknown;
};

/**
 * Installs the page's one Trusted Types policy. Called once, before the first frame: HTML is sanitised, scripts are
 * refused, and the only script addresses allowed are workers of our own bundle.
 */
export function installTrustedTypes(): void {
  const factory = (window as { trustedTypes?: PolicyFactory }).trustedTypes;
  factory?.createPolicy('default', {
    // Style sheets made at run time pass here too; without a tag there is nothing to sanitise.
    createHTML: (html) => (html.includes('<') ? makePurifier().sanitize(html) : html),
    createScript: () => null,
    createScriptURL: (url) => (isOwnScript(url) ? url : null),
  });
}

function isOwnScript(address: string): boolean {
  const url = new URL(address, location.href);
  return url.origin === location.origin && url.protocol !== 'blob:' && /\.(?:js|mjs|ts)$/.test(url.pathname);
}
