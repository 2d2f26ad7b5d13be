import { ipv4 } from './address.ts';
import type { Random } from './random.ts';

const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const highDigits = base64Digits.slice(32);
const rsa2048Head = 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA';

export function spf(random: Random, hasMail: boolean): string {
  if (!hasMail) return 'TXT "v=spf1 -all"';
  const include = random.chance(0.5) ? ' include:_spf.mailer.test' : '';
  return `TXT "v=spf1 mx ip4:${ipv4(random)}${include} ${random.pick(['-all', '~all'])}"`;
}

export function dmarc(random: Random, domain: string): string {
  return `TXT "v=DMARC1; p=${random.pick(['none', 'quarantine', 'reject'])}; rua=mailto:dmarc@${domain}"`;
}

/** Over 255 octets, hence two strings; people break the line between them, hence parentheses. */
export function dkim(random: Random): string {
  const key = rsa2048(random);
  return `TXT ( "v=DKIM1; k=rsa; p=${key.slice(0, 200)}"\n\t\t"${key.slice(200)}" )`;
}

/**
 * SubjectPublicKeyInfo of an RSA key with a made-up modulus, right in form: 2048 bits (the top bit is set),
 * odd (the digit before `ID` is Q or w), exponent 65537 (`IDAQAB`).
 */
function rsa2048(random: Random): string {
  const modulus = random.text(1, highDigits) + random.text(340, base64Digits) + random.text(1, 'Qw');
  return `${rsa2048Head}${modulus}IDAQAB`;
}
