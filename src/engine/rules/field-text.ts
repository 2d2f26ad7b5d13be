import { typeByCode } from '../rrtypes/lookup.ts';
import { WireReader } from '../rrtypes/wire-reader.ts';
import { printable } from '../text/excerpt.ts';
import type { Handle, ZoneNode } from './define.ts';

/** Longer texts are cut in messages. */
const LONGEST = 64;

/** A field of a record's content as text, by its place in the type's row: for messages. */
export function fieldText(node: ZoneNode, record: Handle, field: number): string {
  const wire = new WireReader(node.rdata, node.rdataStart(record), node.rdataEnd(record));
  const text = printable(typeByCode(node.typeCode(record))!.fields.map((one) => one.print(wire))[field]!);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}
