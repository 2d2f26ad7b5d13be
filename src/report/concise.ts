import type { Place } from '../catalog/finding.ts';
import type { Reporter } from './reporter.ts';
import { safe } from './safe.ts';
import { restText, statisticsText } from './statistics-text.ts';
import { summaryText } from './summary-text.ts';

/** One finding a line, as compilers write them; the sums go beside it, so that every line is a finding. */
export const concise: Reporter = {
  name: 'concise',
  mediaType: 'text/plain',
  document: false,
  separator: '',
  describer: () => (finding) => {
    const { severity, code, message, detail, count } = finding;
    const said = detail === message ? message : `${message}: ${detail}`;
    const often = count === undefined ? '' : ` (${count} times)`;
    return `${safe(`${placeText(finding)}: ${severity}[${code}] ${said}${often}`)}\n`;
  },
  rest: (left, file) => `${safe(placeText({ file }))}: ${restText(left)}\n`,
  open: ({ write, note }) => ({
    findings: write,
    zones() {},
    end(summary) {
      write(statisticsText(summary));
      note(`${summaryText(summary)}\n`);
    },
  }),
};

/** `file:line:column`, as far as it is known. */
export function placeText({ file = '-', line, column }: Place): string {
  return line === undefined ? file : `${file}:${line}:${column ?? 1}`;
}
