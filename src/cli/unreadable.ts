import { entryOf, fill, severityOf } from '../catalog/catalog.ts';
import type { Finding } from '../catalog/finding.ts';
import type { CheckZoneOptions } from '../engine/check-zone.ts';
import { safe } from '../report/safe.ts';

const code = 'syntax/unreadable';

/** The finding that an input cannot be read; undefined where nobody wants to hear of it. */
export function unreadable(file: string, why: string, options: CheckZoneOptions): Finding | undefined {
  const severity = options.severities?.[code] ?? severityOf(code, options.profile ?? 'rfc') ?? 'off';
  if (severity === 'off') return undefined;
  const { status, message, detail = message, rfc } = entryOf(code);
  return { code, severity, status, message, detail: fill(detail, { file: safe(file), why }), file, rfc };
}
