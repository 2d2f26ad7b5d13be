const PROBLEM = 'application/problem+json';
/** The platform's media type, and the ranges that hold it, the most exact first (RFC 9110 12.5.1). */
const PLATFORM = ['application/json', 'application/*', '*/*'];

/** `0.5` and the like: at most three decimals (RFC 9110 12.4.2). */
const WEIGHT = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/**
 * Whether an `Accept` header asks for problem details (RFC 9457) rather than for the platform's own shapes. Who asks
 * names the type: a client that takes anything gets what the platform always sent.
 */
export function prefersProblem(accept: string | null | undefined): boolean {
  if (!accept) return false;
  const weights = weightsOf(accept);
  const problem = weights.get(PROBLEM) ?? 0;
  const platform = weights.get(PLATFORM.find((range) => weights.has(range)) ?? '') ?? 0;
  return problem > 0 && problem >= platform;
}

/** The media ranges of a header in lower case, each with its highest weight; what is malformed is left out. */
function weightsOf(accept: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of splitOutsideQuotes(accept, ',')) {
    const [range = '', ...parameters] = splitOutsideQuotes(part, ';').map((text) =>
      text.trim().toLowerCase(),
    );
    const weight = parameters.find((text) => text.startsWith('q='))?.slice(2) ?? '1';
    if (WEIGHT.test(weight)) weights.set(range, Math.max(weights.get(range) ?? 0, Number(weight)));
  }
  return weights;
}

/** Splits at a character, but not inside a quoted string (RFC 9110 5.6.4). */
function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    else if (char === '\\' && quoted) at++;
    else if (char === separator && !quoted) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
