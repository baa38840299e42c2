import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

export default defineConfig({
  resolve: { alias: { '@shared': resolve(root, 'shared'), '@': resolve(root, 'renderer') } },
  test: {
    pool: 'forks',
    // Most tests wait for servers: all cores are worth using.
    maxWorkers: '100%',
    passWithNoTests: true,
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
