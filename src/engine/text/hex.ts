const digits = Int8Array.from({ length: 256 }, (_, octet) =>
  '0123456789abcdef'.indexOf(String.fromCharCode(octet).toLowerCase()),
);

/** The value of a hexadecimal digit, or -1. */
export const hexDigit = (octet: number): number => digits[octet]!;

/** The value of four hexadecimal digits, the first in the lowest bits; negative where one of them is none. */
export const fourHexDigits = (four: number): number =>
  (digits[four & 0xff]! << 12) |
  (digits[(four >>> 8) & 0xff]! << 8) |
  (digits[(four >>> 16) & 0xff]! << 4) |
  digits[four >>> 24]!;

export const hexOf = (octet: number): string => octet.toString(16).padStart(2, '0');
