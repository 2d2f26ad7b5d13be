import type { ScannedToken } from './scan-by-the-book.ts';

/** A name as the file writes it. Wire forms are strings, a character for each octet. */
export interface WrittenName {
  /** In full, the root's zero included; empty where there is a fault. */
  readonly wire: string;
  /** The labels that stand in the file, where the origin was added to them. */
  readonly relative?: string;
  /** The code of what is wrong with it. */
  readonly fault?: string;
}

/** Reads a domain name (RFC 1035 5.1, 3.1): labels between dots, `\X` and `\DDD`, `@` for the origin, the origin behind what lacks a dot at its end. */
export function nameByTheBook({ text, quoted }: ScannedToken, origin: string, fold: boolean): WrittenName {
  const fail = (fault: string): WrittenName => ({ wire: '', fault });
  if (quoted) return fail('name/quoted');
  if (text === '@') return { wire: origin };
  if (text === '.') return { wire: '\0' };
  // Longer text is no name, whatever it says; its labels are looked at all the same.
  const parts = text.match(/\\\d\d\d|\\[^0-9]|[^\\]|\\/gs) ?? [];
  const labels: string[] = [''];
  for (const [index, part] of parts.entries()) {
    if (part === '\\' || Number(part.slice(1)) > 255) return fail('name/bad-escape');
    if (part !== '.') labels.push(labels.pop()! + octetOf(part));
    else if (labels.at(-1) === '') return fail('name/empty-label');
    else if (labels.at(-1)!.length > 63) return fail('name/label-too-long');
    else if (index < parts.length - 1) labels.push('');
  }
  if (labels.at(-1) === '') return fail('name/empty-label');
  if (labels.at(-1)!.length > 63) return fail('name/label-too-long');
  const written = labels
    .map(
      (label) =>
        String.fromCharCode(label.length) +
        label.replace(/[A-Z]/g, (letter) => (fold ? letter.toLowerCase() : letter)),
    )
    .join('');
  const isFull = parts.at(-1) === '.';
  const wire = written + (isFull ? '\0' : origin);
  return wire.length > 255 ? fail('name/too-long') : { wire, ...(!isFull && { relative: written }) };
}

const octetOf = (part: string): string =>
  part.length === 4 ? String.fromCharCode(Number(part.slice(1))) : part.at(-1)!;
