import { isALabel } from '../name/a-label.ts';
import { excerpt } from '../text/excerpt.ts';

const HYPHEN = 0x2d;
const X = 0x78;
const N = 0x6e;

type LabelCode = 'name/reserved-label' | 'name/invalid-a-label';

export const labelCodes: readonly LabelCode[] = ['name/reserved-label', 'name/invalid-a-label'];

/**
 * Tells of the first label of a name that has two hyphens in its third and fourth place, which are kept for encodings, and is
 * of none: xn-- is the only one, and what stands behind it can be decoded (RFC 5890 2.3.1, 2.3.2.1, RFC 5891 4.2.3.1).
 */
export function judgeLabels(
  labels: Uint8Array,
  start: number,
  tell: (code: LabelCode, args: { readonly label: string }) => void,
): void {
  for (let at = start; labels[at] !== 0; at += labels[at]! + 1) {
    if (labels[at]! < 4 || labels[at + 3] !== HYPHEN || labels[at + 4] !== HYPHEN) continue;
    const isEncoded = (labels[at + 1]! | 0x20) === X && (labels[at + 2]! | 0x20) === N;
    const label = excerpt(labels, at + 1, at + 1 + labels[at]!);
    if (!isEncoded) return tell('name/reserved-label', { label });
    if (!isALabel(label)) return tell('name/invalid-a-label', { label });
  }
}
