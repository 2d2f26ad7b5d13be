/** A path as a JSON pointer in the form of a URI fragment: `#/records/2/content` (RFC 6901 6). */
export function jsonPointer(path: readonly (string | number)[]): string {
  return `#${path.map((step) => `/${encodeStep(String(step))}`).join('')}`;
}

function encodeStep(step: string): string {
  // encodeURIComponent throws on half a surrogate pair, so what cannot be encoded becomes U+FFFD, as in UTF-8.
  const whole = step.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
  return encodeURIComponent(whole.replaceAll('~', '~0').replaceAll('/', '~1'));
}
