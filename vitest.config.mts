import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

export default defineConfig({
  resolve: { alias: { '@shared': resolve(root, 'shared'), '@': resolve(root, 'renderer') } },
  test: {
    include: ['tests/{unit,contract,integration}/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'forks',
    // Most tests wait for servers: all cores are worth using.
    maxWorkers: '100%',
    passWithNoTests: true,
    testTimeout: 20_000,
    // Hooks start the same servers and desks that tests do; waiting for one takes up to the test's own time.
    hookTimeout: 30_000,
  },
});
