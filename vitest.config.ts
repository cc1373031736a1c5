import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/src/**/*.test.tsx',
      'apps/*/src/**/*.test.ts',
      'tests/{architecture,contracts,validation,documents,golden}/**/*.test.ts',
    ],
    testTimeout: 30_000,
  },
});
