import fc from 'fast-check';

/** Draws of each property, in every test file: few, so that the suite stays fast; `FC_RUNS=100000` looks deeper. */
fc.configureGlobal({ numRuns: Number(process.env['FC_RUNS'] ?? 200) });
