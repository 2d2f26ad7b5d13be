/** What an octet means to the scanner; `Word` is everything not listed (RFC 1035 5.1). */
export const ByteClass = {
  Word: 0,
  Blank: 1,
  Newline: 2,
  Return: 3,
  Quote: 4,
  Comment: 5,
  Open: 6,
  Close: 7,
  Escape: 8,
  /** Control octets and octets from 0x80: legal in a word, but worth a warning. */
  Odd: 9,
} as const;

export const classOf: Uint8Array = new Uint8Array(256);
classOf.fill(ByteClass.Odd, 0x00, 0x20);
classOf.fill(ByteClass.Odd, 0x7f);
for (const [chars, byteClass] of [
  [' \t', ByteClass.Blank],
  ['\n', ByteClass.Newline],
  ['\r', ByteClass.Return],
  ['"', ByteClass.Quote],
  [';', ByteClass.Comment],
  ['(', ByteClass.Open],
  [')', ByteClass.Close],
  ['\\', ByteClass.Escape],
] as const) {
  for (const char of chars) classOf[char.charCodeAt(0)] = byteClass;
}

/** What an octet means between quotes: a `Quote`, an `Escape`, an end of line (`Newline`), `Odd`, or part of the string. */
export const quotedClassOf: Uint8Array = classOf.map((byteClass) => {
  if (byteClass === ByteClass.Return) return ByteClass.Newline;
  return byteClass === ByteClass.Newline || byteClass === ByteClass.Quote || byteClass >= ByteClass.Escape
    ? byteClass
    : ByteClass.Word;
});

/** ASCII letters folded to lower case, every other octet as it is (RFC 4343 3). */
export const lowerCase: Uint8Array = Uint8Array.from({ length: 256 }, (_, octet) =>
  octet >= 0x41 && octet <= 0x5a ? octet + 0x20 : octet,
);
