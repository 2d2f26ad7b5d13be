import { Content, MAX_RDATA, WRITE_MARGIN } from '../rrtypes/content.ts';
import { type RrType, readFields } from '../rrtypes/define.ts';
import { ContentText } from './content-text.ts';

// Contents are read one at a time, so the same objects serve all.
const content = new Content(new Uint8Array(MAX_RDATA + WRITE_MARGIN));
const words = new ContentText(content);

/** The canonical wire form of a record's content, names in it absolute or below the root; undefined when it is none. */
export function contentWire(type: RrType, text: string): Uint8Array | undefined {
  content.at = 0;
  const isRead = words.read(text) === undefined && !content.overflow && readFields(type, content, 0) >= 0;
  return isRead ? content.out.slice(0, content.at) : undefined;
}
