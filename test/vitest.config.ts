import { defineConfig } from 'vitest/config';
import { namespacePool } from './servers/ownership/namespace-pool.ts';

const inNamespace = 'test/servers/ownership/*.test.ts';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'zonevet', include: ['test/**/*.test.ts'], exclude: [inNamespace] } },
      {
        extends: true,
        // Each file has a process of its own, and with it a network of its own. Servers start slowly on a busy machine.
        test: {
          name: 'network',
          include: [inNamespace],
          pool: namespacePool,
          isolate: true,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
