/** Octets in a label (RFC 1035 2.3.4). */
export const MAX_LABEL = 63;
/** Octets of a name in wire form, the root's zero included (RFC 1035 2.3.4). */
export const MAX_NAME = 255;
/** The longest text of a legal name: 255 octets, each written as `\DDD`. */
export const MAX_NAME_TEXT = 4 * MAX_NAME;
