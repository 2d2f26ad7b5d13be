/** Kinds of fault where the majority is right and we are not yet: no exception, and gone from here once it is mended. */
export const reported: Readonly<Record<string, string>> = {
  'SOA refresh: above 31 bits': 'RFC 1035 3.3.13 has a 32 bit time interval, and RFC 2181 8 is about TTLs',
  'SOA retry: above 31 bits': 'RFC 1035 3.3.13 has a 32 bit time interval, and RFC 2181 8 is about TTLs',
  'SOA expire: above 31 bits': 'RFC 1035 3.3.13 has a 32 bit time value, and RFC 2181 8 is about TTLs',
};
