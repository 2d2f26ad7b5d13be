/** What the record that proves a claim looks like: where it stands, and what its text begins with. */
export interface ProofForm {
  /** The labels before the domain. */
  readonly label: string;
  /** What stands before the token. */
  readonly prefix: string;
}

export interface ProofFormOptions {
  /**
   * The labels at which the record stands, before the domain: `_scaidns-verify` unless given. One without an underscore may be
   * a host's name, whose tenant could then publish the proof (RFC 8552 1.1).
   */
  readonly label?: string | undefined;
  /** What the text of the record begins with, before the token: `scaidns-verify=` unless given. */
  readonly prefix?: string | undefined;
}

const labelForm = /^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/;
/** A domain needs some room, too. */
const LONGEST_LABEL = 127;
/** What is plain in a zone file, in one string together with the longest token (RFC 1035 3.3). */
const prefixForm = /^[!#-[\]-~]{0,191}$/;

/** 128 bits at least, and no more than what a text is sure to have room for. */
const tokenForm = /^[0-9a-f]{32,64}$/;

export const isToken = (text: unknown): text is string => typeof text === 'string' && tokenForm.test(text);

/** A `TypeError` for what no record can have. */
export function readProofForm({
  label = '_scaidns-verify',
  prefix = 'scaidns-verify=',
}: ProofFormOptions): ProofForm {
  if (typeof label !== 'string' || label.length > LONGEST_LABEL || !labelForm.test(label))
    throw new TypeError(
      `label is one such as _scaidns-verify, of small letters, digits, hyphens and underscores, not ${label}`,
    );
  if (typeof prefix !== 'string' || !prefixForm.test(prefix))
    throw new TypeError(
      `prefix is at most 191 visible ASCII characters without quotes and backslashes, not ${prefix}`,
    );
  return { label, prefix };
}
