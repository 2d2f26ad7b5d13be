import { hexOf } from '../text/hex.ts';
import type { RrType } from './define.ts';
import type { WireReader } from './wire-reader.ts';

/** Content in wire form as text that is read as the same: in the form of the type, or in octets where that has none (RFC 3597 5). */
export function printContent(type: RrType | undefined, wire: WireReader): string {
  const { bytes, at, end } = wire;
  if (type === undefined || type.hasText?.(bytes, at, end) === false)
    return [
      '\\#',
      end - at,
      ...(end === at ? [] : [Array.from(bytes.subarray(at, end), hexOf).join('')]),
    ].join(' ');
  return type.fields.map((field) => field.print(wire)).join(' ');
}
