import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['packages/i18n/src/all.ts'],
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/src/**/*.test.tsx',
      'apps/*/src/**/*.test.ts',
      'tests/{architecture,contracts,validation,documents,golden}/**/*.test.ts',
    ],
    // says that a test hangs, not that the machine is busy: speed is measured by the benches
    testTimeout: 120_000,
  },
});
