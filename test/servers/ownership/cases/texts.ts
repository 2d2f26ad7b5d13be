import { LABEL, TOKEN, VALUE } from '../domain.ts';
import type { Case } from './case.ts';
import { mismatch, valid } from './outcomes.ts';

const fillers = (count: number, length: number): string =>
  Array.from({ length: count }, (_, n) => `${LABEL} TXT "${String(n).padEnd(length, 'x')}"`).join('\n');

const hinted = (kind: string, text: string, name = kind): Case => ({
  name: `R31 a text that is wrong in a way that is known: ${kind}`,
  domain: `${name}.test`,
  zone: `${LABEL} TXT ${text}`,
  expected: { ...mismatch, hint: { kind } },
});

/** What stands in the records. */
export const texts: readonly Case[] = [
  {
    name: 'R1 more records than a datagram holds',
    domain: 'big.test',
    zone: `${fillers(7, 180)}\n${LABEL} TXT "${VALUE}"`,
    expected: { ...valid, servers: [{ transport: 'tcp', outcome: 'match' }] },
    by: { recursive: valid },
  },
  {
    name: 'R29 a text in two strings',
    domain: 'strings.test',
    zone: `${LABEL} TXT "scaidns-verify=" "${TOKEN}"`,
    expected: valid,
  },
  {
    name: 'R30 the text beside six others',
    domain: 'fillers.test',
    zone: `${fillers(6, 20)}\n${LABEL} TXT "${VALUE}"`,
    expected: valid,
  },
  hinted('quoted', `"\\"${VALUE}\\""`),
  hinted('whitespace', `" ${VALUE} "`),
  hinted('hex-case', `"scaidns-verify=${TOKEN.toUpperCase()}"`),
  hinted('missing-prefix', `"${TOKEN}"`),
  hinted('other-challenge', '"scaidns-verify=0123456789abcdef0123456789abcdef"'),
  {
    name: 'R31 the name of the domain was written twice: name-doubled',
    domain: 'name-doubled.test',
    zone: `${LABEL}.name-doubled.test TXT "${VALUE}"`,
    expected: { is_valid: false, code: 'ownership/record-not-found', hint: { kind: 'name-doubled' } },
    by: { recursive: { is_valid: false, code: 'ownership/record-not-found' } },
  },
  {
    name: 'R32 octets that are no text',
    domain: 'octets.test',
    zone: `${LABEL} TXT "\\000\\255\\010" "${'y'.repeat(200)}"`,
    expected: mismatch,
  },
];
