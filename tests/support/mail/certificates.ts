import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate with its key, and the authority that signed it, as PEM. */
export type Certificate = { cert: string; key: string; ca: string };

const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

/**
 * Makes certificates for localhost in a folder: `srv.pem` and `srv.key`, signed by `ca.pem`. Each call of the
 * functions it answers makes another one that a client has to refuse.
 */
export function createCertificates(folder: string, openssl: string) {
  const run = (...args: string[]) => execFileSync(openssl, args, { cwd: folder, stdio: 'pipe' });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const sign = (name: string, names: string, days: number): Certificate => {
    run('req', ...ec, '-subj', '/CN=localhost', '-keyout', `${name}.key`, '-out', `${name}.csr`);
    writeFileSync(join(folder, `${name}.ext`), `subjectAltName=${names}\nextendedKeyUsage=serverAuth\n`);
    const authority = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', `${days}`];
    run('x509', '-req', '-in', `${name}.csr`, ...authority, '-extfile', `${name}.ext`, '-out', `${name}.pem`);
    return { cert: read(`${name}.pem`), key: read(`${name}.key`), ca: read('ca.pem') };
  };
  const authority = ['-subj', '/CN=Test CA', '-addext', 'keyUsage=critical,keyCertSign,cRLSign'];
  run('req', '-x509', ...ec, '-days', '3650', ...authority, '-keyout', 'ca.key', '-out', 'ca.pem');
  const good = sign('srv', 'DNS:localhost,DNS:mail.test,IP:127.0.0.1', 3650);

  return {
    good,
    expired: () => sign('expired', 'DNS:localhost,IP:127.0.0.1', -1),
    wrongHost: () => sign('stranger', 'DNS:mail.elsewhere.test', 3650),
    selfSigned: (): Certificate => {
      run('req', '-x509', ...ec, '-days', '30', '-subj', '/CN=localhost', '-keyout', 'self.key', '-out', 'self.pem');
      return { cert: read('self.pem'), key: read('self.key'), ca: good.ca };
    },
  };
}
