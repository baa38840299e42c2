import { z } from 'zod';
import table from '../../../../resources/providers/mail.json';

const Server = z.strictObject({
  host: z.string().min(1),
  port: z.number().int(),
  security: z.enum(['tls', 'starttls']),
});

/** A row of the provider table; resources/providers/README.md says what the fields mean. */
export const Provider = z.strictObject({
  id: z.string(),
  name: z.string(),
  domains: z.array(z.string()),
  mx: z.array(z.string()),
  imap: Server,
  smtp: Server,
  user: z.enum(['address', 'local', 'other']),
  password: z.enum(['mailbox', 'app', 'separate', 'oauth']),
  appWithTwoFactor: z.boolean(),
  oauth: z.enum(['google', 'microsoft']).nullable(),
  withoutOauth: z.enum(['app']).nullable(),
  enable: z.url({ protocol: /^https$/u }).nullable(),
  help: z.url({ protocol: /^https$/u }).nullable(),
  sentCopy: z.enum(['server', 'append', 'auto']),
  checked: z.enum(['published', 'seen']),
  sources: z.array(z.string()).min(1),
});
export type Provider = z.infer<typeof Provider>;

/** All rows. */
export const providers: readonly Provider[] = z.array(Provider).parse(table);

/** Stands in a row for the MX host itself: providers that give each customer a server. */
export const mxPlace = '{mx}';

/** The provider whose own domain this is. @param domain lower case */
export function providerOfDomain(domain: string): Provider | null {
  return providers.find(({ domains }) => domains.includes(domain)) ?? null;
}

/**
 * The provider behind a domain of somebody's own, by the MX host that takes its mail. The longest end wins. Where the
 * host itself becomes the server only one name below the provider's domain counts: deeper ones may be a customer's.
 * @param host lower case, without the last dot
 */
export function providerOfMx(host: string): Provider | null {
  const ends = providers.flatMap((provider) => provider.mx.map((end) => ({ provider, end })));
  const fitting = ends
    .filter(({ end }) => host === end || host.endsWith(`.${end}`))
    .filter(({ provider, end }) => {
      const below = host.slice(0, -end.length - 1);
      return provider.imap.host !== mxPlace || (below !== '' && !below.includes('.'));
    });
  return fitting.sort((a, b) => b.end.length - a.end.length)[0]?.provider ?? null;
}
