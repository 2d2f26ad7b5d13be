import { WireReader } from '../../rrtypes/wire-reader.ts';
import { defineRecordRule } from '../define.ts';

/** Octets of the times at the end of an SOA, and the fields they are. */
const TIMES = 16;
const MARK = { refresh: 'field 3', retry: 'field 4', expire: 'field 5', minimum: 'field 6' } as const;

const MINUTE = 60;
const DAY = 86_400;

/** Least and most seconds of a time that serves its purpose. */
const REFRESH_LEAST = 20 * MINUTE;
const EXPIRE_LEAST = 7 * DAY;
const MINIMUM_LEAST = 5 * MINUTE;
const MINIMUM_MOST = DAY;

/** The times of an SOA suit each other and their purpose (RFC 1912 2.2, RFC 2308 5). Of each field one thing is told. */
export const soaTimers = defineRecordRule({
  name: 'soa-timers',
  scope: 'record',
  reads: 'record',
  types: ['SOA'],
  codes: [
    'zone/soa-refresh-low',
    'zone/soa-retry-above-refresh',
    'zone/soa-retry-not-below-refresh',
    'zone/soa-expire-low',
    'zone/soa-expire-below-refresh',
    'zone/soa-expire-not-above-refresh',
    'zone/soa-minimum-low',
    'zone/soa-minimum-high',
  ],
  check(node, record, report) {
    if (!node.isApex) return;
    const end = node.rdataEnd(record);
    const times = new WireReader(node.rdata, end - TIMES, end);
    const [refresh, retry, expire, minimum] = [times.uint(4), times.uint(4), times.uint(4), times.uint(4)];

    if (refresh < REFRESH_LEAST)
      report('zone/soa-refresh-low', record, MARK.refresh, undefined, {
        seconds: refresh,
        least: REFRESH_LEAST,
      });

    if (retry > refresh)
      report('zone/soa-retry-above-refresh', record, MARK.retry, undefined, { seconds: retry, refresh });
    else if (retry === refresh)
      report('zone/soa-retry-not-below-refresh', record, MARK.retry, undefined, { seconds: retry, refresh });

    if (expire < refresh)
      report('zone/soa-expire-below-refresh', record, MARK.expire, undefined, { seconds: expire, refresh });
    else if (expire === refresh)
      report('zone/soa-expire-not-above-refresh', record, MARK.expire, undefined, {
        seconds: expire,
        refresh,
      });
    else if (expire < EXPIRE_LEAST)
      report('zone/soa-expire-low', record, MARK.expire, undefined, { seconds: expire, least: EXPIRE_LEAST });

    if (minimum < MINIMUM_LEAST)
      report('zone/soa-minimum-low', record, MARK.minimum, undefined, {
        seconds: minimum,
        least: MINIMUM_LEAST,
      });
    else if (minimum > MINIMUM_MOST)
      report('zone/soa-minimum-high', record, MARK.minimum, undefined, {
        seconds: minimum,
        most: MINIMUM_MOST,
      });
  },
});
