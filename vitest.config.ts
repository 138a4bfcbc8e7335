import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  test: {
    environment: 'node',
    // Dates are shown in Swedish time, so they are tested in it, whatever the machine is set to.
    env: { TZ: 'Europe/Stockholm' },
    projects: [
      {
        extends: true,
        // A machine that is busy must not fail a property that holds.
        test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
      },
      {
        extends: true,
        // These start tools and read every file of the workspace.
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
