import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = import.meta.dirname;

/** What waits longest begins first, else one process waits alone at the end: contract, then integration, then unit. */
class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = ['/tests/contract/', '/tests/integration/', '/tests/unit/'];
    const rank = ({ moduleId }: TestSpecification): number => order.findIndex((folder) => moduleId.includes(folder));
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  resolve: { alias: { '@shared': resolve(root, 'shared'), '@': resolve(root, 'renderer') } },
  test: {
    pool: 'forks',
    // Most tests wait for servers: all cores are worth using.
    maxWorkers: '100%',
    passWithNoTests: true,
    sequence: { sequencer: WaitingFirst },
    testTimeout: 20_000,
    // Hooks start the same servers and desks that tests do; waiting for one takes up to the test's own time.
    hookTimeout: 30_000,
    projects: [
      // Files that share a process share its modules: reading these anew for each file took longer than the tests do.
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], isolate: false } },
      { extends: true, test: { name: 'whole', include: ['tests/{contract,integration}/**/*.test.{ts,tsx}'] } },
    ],
  },
});
