/**
 * The headers of everything the desk shows. One place, so that the twin server of the tests cannot differ.
 * Layers behind the page's policy: sandbox, context isolation, the request lock in ../security.
 */
const text = (policy: Record<string, string>): string =>
  Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`.trim())
    .join('; ');

const page = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob: data:",
  'media-src': "'self' blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

/**
 * The policy of the desk's own page.
 * @param nonce fresh for each load; styles made at run time carry it
 * @param hotReload address of the development server's socket; null in the product
 */
export function pagePolicy(nonce: string, hotReload: string | null = null): string {
  const styles = { 'style-src': `'self' 'nonce-${nonce}'` };
  if (hotReload === null) return text({ ...page, ...styles });
  return text({ ...page, ...styles, 'script-src': `'self' 'nonce-${nonce}'`, 'connect-src': `'self' ${hotReload}` });
}

/** The policy of scripts: what a worker made of one is held to, as it takes none from the page. */
export const scriptPolicy = text({ 'default-src': "'none'", 'script-src': "'self'", 'connect-src': "'self'" });

/**
 * The policy of a message's HTML: nothing but its own styles, and pictures already inside it.
 * @param pictures the address under which main serves fetched pictures; null until they were asked for
 */
export function framePolicy(pictures: string | null): string {
  return text({
    'default-src': "'none'",
    'img-src': pictures === null ? 'data: blob:' : `data: blob: ${pictures}`,
    'style-src': "'unsafe-inline'",
    'form-action': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'self'",
    sandbox: 'allow-same-origin',
  });
}

/** The policy of a customer's file: data, never a document that could do anything. */
export const filePolicy = text({ 'default-src': "'none'", 'frame-ancestors': "'none'", sandbox: '' });

/** What every answer carries. */
export const commonHeaders = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(self), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
} as const;
