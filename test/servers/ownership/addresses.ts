/** Public-looking, and nobody's but ours: they exist in the namespace of the test only (`takeAddresses`). */
export const at = {
  root: '5.5.5.2',
  tld: '5.5.5.3',
  otherTld: '5.5.5.13',
  knot: '5.5.5.4',
  otherKnot: '5.5.5.14',
  knot6: '2a00::4',
  named: '5.5.5.5',
  /** Checks signatures. */
  validator: '1.1.1.1',
  recursor: '8.8.8.8',
  /** Has answers of its own for some names. */
  liar: '9.9.9.9',
  /** From where all of them ask over IPv6. */
  recursor6: '2a00::53',
  /** Takes packets and connections, and never answers. */
  silent: '5.5.5.9',
  silent6: '2a00::9',
  /** Nobody listens there. */
  closed: '5.5.5.10',
  /** Played by the tests: somebody who would like to have a domain, and the ways to servers on which he sits. */
  attacker: '5.5.5.20',
  pathToNamed: '5.5.5.21',
  pathToKnot: '5.5.5.22',
  otherPathToKnot: '5.5.5.23',
  pathToTld: '5.5.5.24',
} as const;

export const recursors: readonly string[] = [at.validator, at.recursor, at.liar];

/** What is not reached over the Internet, and yet may be written into a zone by anyone. */
export const forbidden = {
  'link-local': '169.254.169.254',
  loopback: '127.0.0.1',
  private: '10.0.0.1',
  'unique local': 'fd00::53',
  'loopback over IPv6': '::1',
  'link-local over IPv6': 'fe80::53',
  multicast: '224.0.0.251',
  'multicast over IPv6': 'ff0e::fb',
  compatible: '::7f00:1',
  translated: '64:ff9b::7f00:1',
  '6to4': '2002:7f00:1::1',
} as const;

/** Another way to write the loopback address of IPv4: what is sent there arrives there. */
export const mapped = '::ffff:127.0.0.1';

export const isLoopback = (address: string): boolean => /^(?:127\.|::1$)/.test(address);
export const isGroup = (address: string): boolean => /^(?:22[4-9]|23\d|ff)/.test(address);
