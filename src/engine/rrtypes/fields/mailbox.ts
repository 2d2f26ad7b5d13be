import { mailboxName } from './domain-name.ts';
import type { Field } from './field.ts';

const AT = 0x40;

/** A mail address as a domain name, its first dot standing for the `@` (RFC 1035 3.3.13, RFC 1183 2.2). */
export function mailbox(label: string): Field {
  const name = mailboxName(label);
  return {
    ...name,
    isMailbox: true,
    read(content, index) {
      const next = name.read(content, index);
      if (next >= 0 && holdsAt(content.bytes, content.start[index]!, content.stop[index]!))
        content.remark('record/mailbox-at-sign', index, label);
      return next;
    },
  };
}

/** Whether an `@` that nothing escapes stands in the text, which is more than the `@` of the origin. */
function holdsAt(bytes: Uint8Array, start: number, stop: number): boolean {
  if (stop - start < 2) return false;
  for (let at = start; at < stop; at++) {
    if (bytes[at] === 0x5c) at++;
    else if (bytes[at] === AT) return true;
  }
  return false;
}
