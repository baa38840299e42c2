import { z } from 'zod';
import type { Connectors } from '../connectors';

/** One account of a file; `config` was checked by its connector's own schema. */
export type WantedAccount = { connector: string; name: string; address: string; config: Record<string, unknown> };

/** What an administrator's file may say; accounts of every kind that can be connected. */
export function provisionSchema(connectors: Connectors) {
  const kinds = [...connectors.values()].map(({ kind, configuration }) =>
    z.strictObject({
      connector: z.literal(kind),
      name: z.string().trim().min(1).max(200).describe('What the account is called on the desk.'),
      address: z.string().trim().min(1).max(320).describe('The address customers write to.'),
      config: configuration,
    }),
  );
  const [first, ...others] = kinds;
  if (!first) throw new Error('there is no kind of account to connect');
  return z.strictObject({
    $schema: z.string().max(300).optional(),
    version: z.literal(1),
    accounts: z
      .array(z.discriminatedUnion('connector', [first, ...others]))
      .min(1)
      .max(500),
  });
}

/** The same as JSON Schema (2020-12), published as docs/provisioning.schema.json. No field takes a secret. */
export function publishedSchema(connectors: Connectors): object {
  return {
    title: 'Accounts for Tresen, read by --provision',
    ...z.toJSONSchema(provisionSchema(connectors), { unrepresentable: 'any' }),
  };
}
