import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/helpers/draws.ts'],
    testTimeout: 60_000,
    // Loading the engine takes longer than most test files do, so that the files of a worker share it. What a file leaves
    // behind in a module or a prototype the next one sees: tests restore what they spy on.
    isolate: false,
    // One for each core; the default leaves one of them to the main process, which has next to nothing to do.
    maxWorkers: '100%',
  },
});
