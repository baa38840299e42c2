import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  workers: 1,
  reporter: 'list',
  use: { actionTimeout: 15_000 },
  projects: [
    { name: 'electron', testMatch: 'electron/**/*.spec.ts' },
    // Started by tests/e2e/electron/wire.spec.ts alone, inside a network in which every packet is counted.
    { name: 'walled', testMatch: 'walled/**/*.spec.ts', outputDir: 'test-results/walled' },
    {
      name: 'chromium',
      testMatch: 'chromium/**/*.spec.ts',
      use: {
        browserName: 'chromium',
        launchOptions: { executablePath: process.env.TRESEN_CHROMIUM, chromiumSandbox: true },
      },
    },
    {
      name: 'screenshots',
      testMatch: 'screenshots/**/*.spec.ts',
      use: {
        browserName: 'chromium',
        launchOptions: { executablePath: process.env.TRESEN_CHROMIUM, chromiumSandbox: true },
      },
    },
  ],
});
