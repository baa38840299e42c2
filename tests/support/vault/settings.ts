import type { Settings } from '../../../electron/vault/settings';

/** Settings in memory, as the ledger keeps them: JSON. `broken` makes them answer like a ledger that cannot be asked. */
export function memorySettings(): Settings & { rows: Map<string, string>; broken: boolean } {
  const rows = new Map<string, string>();
  const settings = {
    rows,
    broken: false,
    setting: (name: string): Promise<unknown> => {
      const row = settings.broken ? undefined : rows.get(name);
      return Promise.resolve(row === undefined ? null : JSON.parse(row));
    },
    setSetting: (name: string, value: unknown): Promise<void> => {
      if (!settings.broken) rows.set(name, JSON.stringify(value ?? null));
      return Promise.resolve();
    },
  };
  return settings;
}
