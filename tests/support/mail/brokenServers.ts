import { createServer as createTlsServer } from 'node:tls';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificates';

/** A server that shows a certificate and listens: what comes to it would have been a password. */
export type TlsTrap = { port: number; heard(): string; stop(): Promise<void> };

/** Greets as IMAP and SMTP servers do, behind a certificate nobody should believe, and keeps all that is said to it. */
export async function startTlsTrap(
  { cert, key }: Certificate,
  maxVersion: 'TLSv1.1' | 'TLSv1.3' = 'TLSv1.3',
): Promise<TlsTrap> {
  let heard = '';
  const ciphers = maxVersion === 'TLSv1.1' ? { ciphers: 'DEFAULT@SECLEVEL=0', minVersion: 'TLSv1' as const } : {};
  const server = createTlsServer({ cert, key, maxVersion, ...ciphers }, (socket) => {
    socket.on('error', () => {});
    socket.on('data', (part) => (heard += part.toString()));
    socket.write('* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready\r\n');
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    heard: () => heard,
    stop: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** Takes STARTTLS out of what a server offers, as somebody on the line might. */
export function withoutStartTls(text: string): string {
  return text.replace(/STARTTLS/giu, 'XTARTTLS').replace(/LOGINDISABLED/giu, 'XOGINDISABLED');
}
