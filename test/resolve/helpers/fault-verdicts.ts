import type { Outcome } from '../../../src/resolve/ask.ts';

/** What we make of a mode of the fault server. */
export interface Verdict {
  readonly mode: string;
  /** The label in front of the mode: that of challenges, if left out. */
  readonly host?: string;
  /** What a whole check finds, if both name servers of the domain are like that. */
  readonly check?: 'valid' | 'record-not-found' | 'value-mismatch' | 'no-nameservers' | 'timeout';
  /** What `Ask` finds. */
  readonly outcome: Outcome;
  /** What was sent, in order: UDP with EDNS, UDP without, TCP. */
  readonly sent: string;
  /** The RCODE of the answer, and the texts in it. */
  readonly rcode?: number;
  readonly texts?: readonly string[];
  readonly note?: RegExp;
}

const TOKEN = 'scaidns-verify=token';
const answered = { outcome: 'answer', rcode: 0, texts: [TOKEN] } as const;

export const verdicts: readonly Verdict[] = [
  { mode: 'good', check: 'valid', ...answered, sent: 'udp' },
  { mode: 'drop', check: 'timeout', outcome: 'timeout', sent: 'udp plain tcp' },
  { mode: 'delay-1499', check: 'valid', ...answered, sent: 'udp' },
  { mode: 'delay-3001', check: 'timeout', outcome: 'timeout', sent: 'udp plain tcp' },
  {
    mode: 'garbage',
    check: 'no-nameservers',
    outcome: 'bad-response',
    sent: 'udp plain tcp',
    note: /no DNS answer/,
  },
  {
    mode: 'echo-query',
    check: 'no-nameservers',
    outcome: 'bad-response',
    sent: 'udp plain tcp',
    note: /not marked as an answer/,
  },
  { mode: 'flood-5', check: 'valid', ...answered, sent: 'udp' },
  { mode: 'flood-20', check: 'valid', ...answered, sent: 'udp tcp', note: /more came over UDP/ },
  { mode: 'wrong-id', check: 'valid', ...answered, sent: 'udp tcp', note: /id of another query/ },
  { mode: 'wrong-id-once', check: 'valid', ...answered, sent: 'udp tcp udp', note: /another query/ },
  {
    mode: 'wrong-id-no-tcp',
    check: 'timeout',
    outcome: 'exhausted',
    sent: 'udp tcp udp',
    note: /id of another query/,
  },
  { mode: 'wrong-question', check: 'valid', ...answered, sent: 'udp tcp', note: /another question/ },
  { mode: 'wrong-id-then-right', check: 'valid', ...answered, sent: 'udp tcp', note: /id of another query/ },
  { mode: 'lowercase-question', check: 'valid', ...answered, sent: 'udp tcp', note: /another case/ },
  { mode: 'lowercase-no-tcp', check: 'valid', ...answered, sent: 'udp tcp udp', note: /another case/ },
  { mode: 'lowercase-mute-tcp', check: 'valid', ...answered, sent: 'udp tcp udp', note: /another case/ },
  { mode: 'reply-from-other-port', check: 'valid', ...answered, sent: 'udp' },
  { mode: 'two-questions', check: 'valid', ...answered, sent: 'udp tcp', note: /another question/ },
  {
    mode: 'no-question-servfail',
    check: 'no-nameservers',
    outcome: 'bad-response',
    sent: 'udp tcp',
    note: /another question/,
  },
  { mode: 'formerr-on-opt', check: 'valid', ...answered, sent: 'udp plain' },
  { mode: 'drop-on-opt', check: 'valid', ...answered, sent: 'udp plain' },
  { mode: 'badvers', check: 'valid', ...answered, sent: 'udp plain' },
  { mode: 'bad-cookie', check: 'valid', ...answered, sent: 'udp plain' },
  { mode: 'aa0', check: 'no-nameservers', ...answered, sent: 'udp' },
  { mode: 'servfail', check: 'no-nameservers', outcome: 'answer', rcode: 2, texts: [], sent: 'udp' },
  { mode: 'refused', check: 'no-nameservers', outcome: 'answer', rcode: 5, texts: [], sent: 'udp' },
  { mode: 'upward-referral', check: 'no-nameservers', outcome: 'answer', rcode: 0, texts: [], sent: 'udp' },
  { mode: 'sideways-referral', check: 'no-nameservers', outcome: 'answer', rcode: 0, texts: [], sent: 'udp' },
  { mode: 'self-referral', check: 'no-nameservers', outcome: 'answer', rcode: 0, texts: [], sent: 'udp' },
  { mode: 'evil-glue', check: 'no-nameservers', outcome: 'answer', rcode: 0, texts: [], sent: 'udp' },
  { mode: 'extra-answer', check: 'record-not-found', ...answered, sent: 'udp' },
  { mode: 'nxdomain-no-soa', check: 'no-nameservers', outcome: 'answer', rcode: 3, texts: [], sent: 'udp' },
  { mode: 'nxdomain-on-ent', check: 'valid', ...answered, sent: 'udp' },
  { mode: 'nxdomain-on-ent', host: 'www', outcome: 'answer', rcode: 3, texts: [], sent: 'udp' },
  { mode: 'tc', check: 'valid', ...answered, sent: 'udp tcp', note: /cut off/ },
  {
    mode: 'tc-both',
    check: 'no-nameservers',
    outcome: 'bad-response',
    sent: 'udp tcp',
    note: /cut off over TCP, too/,
  },
  {
    mode: 'tc-with-partial-answer',
    check: 'value-mismatch',
    outcome: 'answer',
    rcode: 0,
    texts: ['another'],
    sent: 'udp tcp',
  },
  { mode: 'tcp-refuse', check: 'timeout', outcome: 'unreachable', sent: 'udp tcp', note: /nobody listens/ },
  { mode: 'tcp-hang-up', check: 'timeout', outcome: 'unreachable', sent: 'udp tcp', note: /without any/ },
  { mode: 'drop-hang-up', check: 'timeout', outcome: 'timeout', sent: 'udp plain tcp' },
  {
    mode: 'tcp-close-midway',
    check: 'no-nameservers',
    outcome: 'bad-response',
    sent: 'udp tcp',
    note: /ended before/,
  },
  { mode: 'tcp-len-lies', check: 'timeout', outcome: 'timeout', sent: 'udp tcp' },
  { mode: 'slowloris', check: 'timeout', outcome: 'timeout', sent: 'udp tcp' },
  { mode: 'two-messages', check: 'valid', ...answered, sent: 'udp tcp' },
  {
    mode: 'ptr-loop',
    check: 'no-nameservers',
    outcome: 'bad-response',
    sent: 'udp plain tcp',
    note: /name of a record/,
  },
  {
    mode: 'ptr-header',
    check: 'no-nameservers',
    outcome: 'bad-response',
    sent: 'udp plain tcp',
    note: /name of a record/,
  },
  {
    mode: 'rdlength-over',
    check: 'no-nameservers',
    outcome: 'bad-response',
    sent: 'udp plain tcp',
    note: /beyond its end/,
  },
  {
    mode: 'rdlength-under',
    check: 'no-nameservers',
    outcome: 'bad-response',
    sent: 'udp plain tcp',
    note: /data of a record/,
  },
  {
    mode: 'counts-65535',
    check: 'no-nameservers',
    outcome: 'bad-response',
    sent: 'udp plain tcp',
    note: /more records than/,
  },
  { mode: 'sshfp-nan', check: 'record-not-found', outcome: 'answer', rcode: 0, texts: [], sent: 'udp' },
  { mode: 'nxns-20', check: 'no-nameservers', outcome: 'answer', rcode: 0, texts: [], sent: 'udp' },
  { mode: 'cname-chain-11', check: 'record-not-found', ...answered, sent: 'udp' },
  { mode: 'cname-loop', check: 'record-not-found', outcome: 'answer', rcode: 0, texts: [], sent: 'udp' },
  { mode: 'big-txt-7', check: 'valid', outcome: 'answer', rcode: 0, texts: [TOKEN], sent: 'udp tcp' },
  { mode: 'big-txt-99', check: 'no-nameservers', outcome: 'bad-response', sent: 'udp tcp', note: /16 KiB/ },
  { mode: 'flip-flop', check: 'record-not-found', ...answered, sent: 'udp' },
];
