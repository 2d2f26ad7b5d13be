import { left, made, type PeerCheck } from '../peer-check.ts';

/** Texts and the policies of mail. */
export const mailChecks: readonly PeerCheck[] = [
  made('txt-segment', 'B N S L V', 'record/invalid-content'),
  made('txt-nonempty', 'B K N L V O', 'record/invalid-content'),
  made('txt-escaping', 'O D', 'syntax/comment-in-text'),
  made('spf-type-no-txt', 'B', 'mail/spf-type'),
  made('spf-type-deprecated', 'O', 'mail/spf-type'),
  made('spf-multiple', 'Z O', 'mail/spf-multiple'),
  made('spf-syntax', 'Z', 'mail/spf-syntax'),
  made('spf-missing', 'Z O', 'mail/spf-missing'),
  made('spf-terminal', 'O', 'mail/spf-open'),
  made('spf-lookups', 'O', 'mail/spf-too-many-lookups', 'mail/spf-ptr'),
  made('dmarc-present', 'O', 'mail/dmarc-missing', 'mail/dmarc-multiple', 'mail/dmarc-syntax'),
  made('nomail-coherent', 'Z O', 'mail/no-mail-spf', 'mail/no-mail-dmarc'),
  left('er-report', 'B', "An operator's: which zone is to receive reports about errors."),
  made('builder-args', 'D', 'mail/dmarc-syntax', 'mail/dkim-syntax', 'mail/spf-syntax', 'record/caa-value'),
];
