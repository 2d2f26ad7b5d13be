import type { Expected } from './case.ts';

export const valid: Expected = { is_valid: true, code: null };

export const missing = (domain: string): Expected => ({
  is_valid: false,
  code: 'ownership/record-not-found',
  message: `No DNS record found for _scaidns-verify.${domain}`,
});

export const mismatch: Expected = { is_valid: false, code: 'ownership/value-mismatch' };

export const unknown = (domain: string): Expected => ({
  is_valid: false,
  code: 'ownership/domain-not-found',
  message: `Domain ${domain} does not exist in DNS`,
});

export const noServers: Expected = {
  is_valid: false,
  code: 'ownership/no-nameservers',
  message: 'No nameservers available for query',
};

export const timedOut: Expected = {
  is_valid: false,
  code: 'ownership/timeout',
  message: 'DNS query timed out',
};
