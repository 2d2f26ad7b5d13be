import { isUri } from '../../text/uri.ts';
import { defineRecordRule } from '../define.ts';
import { fieldText } from '../field-text.ts';

/** Behind priority and weight. */
const TARGET_AT = 4;

/** The target of a URI record is a URI (RFC 7553 4.4, RFC 3986 3). */
export const uriForm = defineRecordRule({
  name: 'uri-form',
  scope: 'record',
  reads: 'record',
  types: ['URI'],
  codes: ['record/uri-form'],
  check(node, record, report) {
    if (isUri(node.rdata, node.rdataStart(record) + TARGET_AT, node.rdataEnd(record))) return;
    report('record/uri-form', record, 'field 2', undefined, { uri: fieldText(node, record, 2) });
  },
});
