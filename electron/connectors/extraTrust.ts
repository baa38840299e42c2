import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';

/**
 * Whom to trust where a company has an authority of its own: Node's usual list, and the file that NODE_EXTRA_CA_CERTS
 * names (PEM). Electron does not read that variable in every version, so that we do. An unreadable file adds nobody.
 */
export function extraTrust(file: string | undefined): { ca?: string } {
  if (!file) return {};
  try {
    return { ca: [...rootCertificates, readFileSync(file, 'utf8')].join('\n') };
  } catch {
    return {};
  }
}
