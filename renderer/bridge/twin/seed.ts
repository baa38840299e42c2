import { z } from 'zod';
import { DeskInfo } from '@shared/ipc/desk';
import { tableNames, tables, type RowOf, type TableName } from '@shared/domain/tables';

/** What the twin starts with: rows by table, HTML bodies by message id, and what differs in the desk info. */
export type Seed = {
  info: Partial<DeskInfo>;
  rows: { [T in TableName]?: RowOf<T>[] };
  bodies: Record<string, string>;
};

const Rows = z.strictObject(
  Object.fromEntries(tableNames.map((name) => [name, z.array(tables[name]).optional()])) as {
    [T in TableName]: z.ZodOptional<z.ZodArray<(typeof tables)[T]>>;
  },
);

/** A seed as served: rows by table, beside them optionally `info` and `bodies`. */
const SeedFile = Rows.extend({
  info: DeskInfo.partial().optional(),
  bodies: z.record(z.string(), z.string()).optional(),
}).transform(({ info, bodies, ...rows }): Seed => ({ info: info ?? {}, bodies: bodies ?? {}, rows }));

/** Where a server of tests puts a seed. */
const seedPath = '/twin/seed.json';

/** The seed of the page's server, null when it has none. Throws when it has one that does not fit. */
export async function fetchSeed(): Promise<Seed | null> {
  const response = await fetch(seedPath);
  if (!response.ok || response.headers.get('content-type') !== 'application/json') return null;
  return SeedFile.parse(await response.json());
}
