import type { Entry } from './entry.ts';

/** What can be wrong with a request as such, or with the answering side. */
export const httpEntries = {
  'rate-limit/exceeded': {
    status: 429,
    severity: 'error',
    message: 'Rate limit exceeded',
    detail:
      'Too many requests came with this key in a short time: wait {seconds} seconds and go on more slowly.',
    rfc: 'RFC 6585 4, RFC 9110 10.2.3',
    explanation:
      'The platform limits how many requests a caller may send, so that one cannot take all its capacity. The Retry-After header says how long to wait, and the X-RateLimit headers of each answer how many requests are left. Many single changes can be sent as one bulk request.',
    example: {
      kind: 'decision',
      wrong: 'the 1001st request within a window that allows 1000',
      right: 'the next request after the time in Retry-After has passed',
    },
  },
  'resource/not-found': {
    status: 404,
    severity: 'error',
    message: 'Resource not found',
    detail: 'Nothing is found under this id that the caller may see: check the id, and whose it is.',
    rfc: 'RFC 9110 15.5.5',
    explanation:
      'There is nothing of that id, it was deleted, or it belongs to another tenant. The answer is the same in all three cases, so that nobody can find out what others have. Check that the id is whole and that you use the key of the right tenant.',
    example: {
      kind: 'decision',
      wrong: 'ask for a record by the id of a record of another tenant',
      right: 'ask for a record by the id of a record of your own tenant',
    },
  },
  'resource/ambiguous': {
    status: 409,
    severity: 'error',
    message: 'More than one resource matches',
    detail: 'Several records have this name, type and content: name the one that is meant by its id.',
    rfc: 'RFC 9110 15.5.10',
    explanation:
      'A change may name a record by its name, type and content in place of its id. Here several records have all three in common, one of them disabled perhaps, and it cannot be told which of them is meant. List the records and use the id of the right one.',
    example: {
      kind: 'decision',
      wrong: 'delete the A record 192.0.2.1 of www, which is stored twice, by name, type and content',
      right: 'delete one of the two by its id',
    },
  },
  'resource/changed-twice': {
    status: 409,
    severity: 'error',
    message: 'Resource is changed twice in one request',
    detail: 'Change {earlier} of the same request is about this record already: say all of it in one change.',
    rfc: 'RFC 9110 15.5.10',
    explanation:
      'The changes of a request are made together, so their order says nothing. Two changes to one record would contradict each other, and nobody could tell which of them holds. Leave one of them out, or put what both say into one.',
    example: {
      kind: 'decision',
      wrong: 'one request that sets the TTL of a record and deletes it',
      right: 'one request that deletes the record',
    },
  },
  'request/invalid': {
    status: 422,
    severity: 'error',
    message: 'Request validation failed',
    detail: 'The request does not have the form that is expected here: {why}.',
    rfc: 'RFC 9110 15.5.21',
    explanation:
      'The request was understood, but a field is missing, is of the wrong kind, or is not JSON at all. Nothing was changed. The answer names each field; correct them and send the request again.',
    example: {
      kind: 'decision',
      wrong: 'create a record with the body {"type": "A", "content": "192.0.2.1"}, which has no name',
      right: 'create a record with the body {"name": "www", "type": "A", "content": "192.0.2.1"}',
    },
  },
  'request/near-member': {
    status: 422,
    severity: { rfc: 'off', platform: 'warning', strict: 'off' },
    message: 'A member of a record is nearly one that is known',
    rfc: 'RFC 9110 15.5.21',
    explanation:
      'Members that a record does not have are passed over, so that a misspelt one is the same as none. This one looks like one that was meant. Correct its name; what it says has no effect as it is.',
    example: {
      kind: 'decision',
      wrong: 'create a record with the body {"name": "www", "type": "A", "content": "192.0.2.1", "tll": 300}',
      right: 'create a record with the body {"name": "www", "type": "A", "content": "192.0.2.1", "ttl": 300}',
    },
  },
  'request/too-large': {
    status: 413,
    severity: 'error',
    message: 'Payload too large',
    detail: 'The body of a request is limited to {limit} here: send it in several smaller requests.',
    rfc: 'RFC 9110 15.5.14',
    explanation:
      'The size of a request is limited so that a single one cannot use up the memory of the server. This one is larger, and nothing of it was looked at. Split a bulk change or an import into several parts.',
    example: {
      kind: 'decision',
      wrong: 'one bulk request with a million changes',
      right: 'a thousand bulk requests with a thousand changes each',
    },
  },
  'internal/error': {
    status: 500,
    severity: 'error',
    message: 'Internal server error',
    detail: 'The platform met a fault of its own: try again after a short while, and report it if it stays.',
    rfc: 'RFC 9110 15.6.1',
    explanation:
      'Something went wrong inside the platform that has nothing to do with your request. It may work when you try again, waiting longer each time. If it does not, look at the status page or tell the operators.',
    example: {
      kind: 'decision',
      wrong: 'a request is answered with 500 and sent again at once, a hundred times',
      right: 'a request is answered with 500 and sent again after 1, 2 and 4 seconds',
    },
  },
  'upstream/unreachable': {
    status: 502,
    retryAfter: 10,
    severity: 'error',
    message: 'Upstream unreachable',
    detail: 'A service that the platform depends on could not be reached: try again after a short while.',
    rfc: 'RFC 9110 15.6.3',
    explanation:
      'To answer, the platform has to ask another service, such as its name servers, and that one could not be reached. This mostly passes by itself. Try the same request again later.',
    example: {
      kind: 'decision',
      wrong: 'a change is sent while the name server software is being restarted',
      right: 'the same change is sent again half a minute later',
    },
  },
  'upstream/unavailable': {
    status: 503,
    retryAfter: 60,
    severity: 'error',
    message: 'Service unavailable',
    detail: 'The platform is overloaded or under maintenance: try again later, and wait longer each time.',
    rfc: 'RFC 9110 15.6.4',
    explanation:
      'The platform cannot take requests at the moment, because it is being maintained or has too much to do. Your request was not carried out. Repeating it at once makes things worse, so wait a little longer each time.',
    example: {
      kind: 'decision',
      wrong: 'a request during announced maintenance',
      right: 'the same request after the maintenance',
    },
  },
  'upstream/timeout': {
    status: 504,
    retryAfter: 30,
    severity: 'error',
    message: 'Upstream timed out',
    detail:
      'A service that the platform depends on did not answer in time: look whether the change was made, then try again.',
    rfc: 'RFC 9110 15.6.5',
    explanation:
      'To answer, the platform had to ask another service, and that one took too long. It is not known whether it still did what was asked. Before you repeat a change, look whether it has been made.',
    example: {
      kind: 'decision',
      wrong: 'a record is created, the answer is 504, and it is created again at once',
      right: 'a record is created, the answer is 504, and the records are listed before it is created again',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
