const digits = Int8Array.from({ length: 256 }, (_, octet) =>
  '0123456789abcdef'.indexOf(String.fromCharCode(octet).toLowerCase()),
);

/** The value of a hexadecimal digit, or -1. */
export const hexDigit = (octet: number): number => digits[octet]!;

export const hexOf = (octet: number): string => octet.toString(16).padStart(2, '0');
