import fc from 'fast-check';

/** Text of a zone file, a character for each octet, in which everything that the scanner knows is frequent. */
export const zoneText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...'aab.\\\\\\0""""()()  ;\t\n\n\0\xe9', '\r\n', '\r'), {
    maxLength: 60,
    size: 'max',
  })
  .map((parts) => parts.join(''));

/** Labels of a name as octets, without the root's: any octet may stand in one (RFC 2181 11). */
export const anyLabels: fc.Arbitrary<readonly (readonly number[])[]> = fc
  .array(
    fc.oneof(
      fc.array(fc.constantFrom(0x61, 0x41, 0x2e, 0x5c, 0x20, 0x22, 0x30, 0x40, 0x00, 0xff), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.array(fc.nat(255), { minLength: 1, maxLength: 63, size: 'max' }),
    ),
    { maxLength: 6 },
  )
  .filter((labels) => labels.reduce((length, label) => length + label.length + 1, 1) <= 255);

/** The wire form of labels, the root's zero included. */
export const wireOfLabels = (labels: readonly (readonly number[])[]): Uint8Array =>
  Uint8Array.from([...labels.flatMap((label) => [label.length, ...label]), 0]);

/** Names that have ancestors in common, each label one letter. */
export const familyName: fc.Arbitrary<readonly string[]> = fc.array(fc.constantFrom('a', 'b', 'c'), {
  maxLength: 5,
});
