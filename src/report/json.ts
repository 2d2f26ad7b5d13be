import type { Reporter } from './reporter.ts';
import { safeJson } from './safe.ts';

const separator = ',\n';

/**
 * One object for all inputs. The findings come first, because the sums are known only after the last input, and
 * findings are too many to be kept until then.
 */
export const json: Reporter = {
  name: 'json',
  mediaType: 'application/json',
  document: true,
  separator,
  describer: () => safeJson,
  zone: ({ file, origin = null, records }) => safeJson({ file, origin, records }),
  open({ write }) {
    const zones: string[] = [];
    let before = '\n';
    write('{"version":1,"findings":[');
    return {
      findings(text) {
        write(before);
        write(text);
        before = separator;
      },
      zones: (text) => void zones.push(text),
      end(summary) {
        write('\n],"zones":[');
        for (const [index, text] of zones.entries()) {
          write(index === 0 ? '\n' : separator);
          write(text);
        }
        write(`\n],"summary":${safeJson(summary)}}\n`);
      },
    };
  },
};
