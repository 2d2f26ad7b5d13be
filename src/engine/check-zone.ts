import type { Finding } from '../catalog/finding.ts';
import { requireOptions, requireText } from './options.ts';
import { encodeUtf8 } from './text/utf8.ts';
import { ZoneChecker, type ZoneRequirements, type ZoneSource } from './zone-checker.ts';

const names = [
  'origin',
  'fallbackOrigin',
  'file',
  'profile',
  'types',
  'severities',
  'include',
  'now',
  'verify',
  'hashSeed',
] as const;

export interface CheckZoneOptions extends ZoneRequirements, ZoneSource {}

/** The result of `checkZone`. */
export interface ZoneReport {
  readonly origin: string | undefined;
  readonly records: number;
  readonly findings: readonly Finding[];
}

/**
 * Checks a zone in the master file format of RFC 1035 5. Never throws for what the text says; `TypeError` is for
 * options of the wrong kind, and an `origin` that is no domain name.
 */
export function checkZone(text: Uint8Array | string, options: CheckZoneOptions = {}): ZoneReport {
  requireText(text);
  requireOptions(options, names);
  const bytes = typeof text === 'string' ? encodeUtf8(text) : text;
  const { origin, records, findings } = new ZoneChecker(options).check(bytes, options);
  return { origin, records, findings: [...findings()] };
}
