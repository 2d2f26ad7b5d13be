import type { Reporter } from './reporter.ts';
import { safeJson } from './safe.ts';

/** One finding a line. */
export const jsonl: Reporter = {
  name: 'jsonl',
  mediaType: 'application/jsonl',
  document: false,
  open: ({ write }) => ({
    zone() {},
    finding: (finding) => write(`${safeJson(finding)}\n`),
    end() {},
  }),
};
