import { toASCII, toUnicode } from 'tr46';

// Hyphens are checked here: UTS 46 would refuse them in names without any letter beyond ASCII too.
const options = { checkBidi: true, checkJoiners: true } as const;

const isAscii = /^[\0-\x7f]*$/;
const aLabel = /(?:^|\.)xn--/;
/** A U-label has no hyphen at its edges, nor as its third and fourth character (RFC 5891 4.2.3.1). */
const oddHyphens = /^(?:-|..--)|-$/u;

/**
 * A name with every label in its ASCII form and folded: U-labels are converted, A-labels checked (RFC 5891 5.3, 5.4;
 * UTS 46, nontransitional). Undefined when a label is no international one; anything may stand in ASCII labels.
 */
export function toALabels(name: string): string | undefined {
  const folded = name.toLowerCase();
  if (isAscii.test(name) && !aLabel.test(folded)) return folded;
  const ascii = toASCII(name, options);
  return ascii !== null && toULabels(ascii).split('.').every(hasUsualHyphens) ? ascii : undefined;
}

/** A name of A-labels and other ASCII labels as people read it (RFC 5891 5.2). */
export function toULabels(name: string): string {
  return aLabel.test(name) ? toUnicode(name, options).domain : name;
}

const hasUsualHyphens = (label: string): boolean => isAscii.test(label) || !oddHyphens.test(label);
