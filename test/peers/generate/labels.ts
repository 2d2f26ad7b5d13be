/** The label that only this part of a zone has: eight characters that are base32 too, as the hash of an NSEC3 is. */
export const labelOf = (number: number): string => `r${String(number).padStart(7, '0')}`;

export const withLabel = (text: string, label: string): string => text.replaceAll('%', label);
