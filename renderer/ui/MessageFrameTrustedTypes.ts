import createDOMPurify from 'dompurify';

let parsing = false;

/**
 * Runs the sanitiser's own parsing past the page's default policy: what it parses is attached to no document and
 * leaves only sanitised. Must not be used for anything else; synchronous, so nothing else can slip through.
 */
export function parseUnpolicied<T>(sanitize: () => T): T {
  parsing = true;
  try {
    return sanitize();
  } finally {
    parsing = false;
  }
}

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
    createHTML: (html) => (parsing ? html : parseUnpolicied(() => createDOMPurify(window).sanitize(html))),
    createScript: () => null,
    createScriptURL: (url) => (isOwnScript(url) ? url : null),
  });
}

function isOwnScript(address: string): boolean {
  const url = new URL(address, location.href);
  return url.origin === location.origin && url.protocol !== 'blob:' && /\.(?:js|mjs|ts)$/.test(url.pathname);
}
