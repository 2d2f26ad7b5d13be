import type { Reporter } from './reporter.ts';
import { safeJson } from './safe.ts';

/**
 * One object for all inputs. The findings come first, because the sums are known only after the last input, and
 * findings are too many to be kept until then.
 */
export const json: Reporter = {
  name: 'json',
  mediaType: 'application/json',
  document: true,
  open({ write }) {
    const zones: string[] = [];
    let before = '\n';
    write('{"version":1,"findings":[');
    return {
      zone({ file, origin = null, records }) {
        zones.push(safeJson({ file, origin, records }));
      },
      finding(finding) {
        write(before + safeJson(finding));
        before = ',\n';
      },
      end(summary) {
        write('\n],"zones":[');
        for (const [index, zone] of zones.entries()) write(`${index === 0 ? '\n' : ',\n'}${zone}`);
        write(`\n],"summary":${safeJson(summary)}}\n`);
      },
    };
  },
};
