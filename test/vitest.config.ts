import { defineConfig } from 'vitest/config';
import { namespacePool } from './servers/ownership/namespace-pool.ts';

const inNamespace = 'test/servers/ownership/*.test.ts';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    setupFiles: ['test/helpers/draws.ts'],
    testTimeout: 60_000,
    // Loading the engine takes longer than most test files do, so that the files of a worker share it. What a file leaves
    // behind in a module or a prototype the next one sees: tests restore what they spy on.
    isolate: false,
    // One for each core; the default leaves one of them to the main process, which has next to nothing to do.
    maxWorkers: '100%',
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
