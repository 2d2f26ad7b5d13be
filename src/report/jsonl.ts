import type { Reporter } from './reporter.ts';
import { safeJson } from './safe.ts';

/** One finding a line. */
export const jsonl: Reporter = {
  name: 'jsonl',
  mediaType: 'application/jsonl',
  document: false,
  separator: '',
  describer: () => (finding) => `${safeJson(finding)}\n`,
  open: ({ write }) => ({
    findings: write,
    zones() {},
    end() {},
  }),
};
