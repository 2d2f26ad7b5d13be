import type { Code } from '../../../catalog/catalog.ts';
import type { ZoneLookup } from '../../zone/lookup.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import type { DnssecRule, Report } from '../define.ts';
import type { ZoneRequest } from '../zone-request.ts';
import { isSigned } from './is-signed.ts';
import { SignedNode } from './signed-node.ts';
import { SignedZone } from './signed-zone.ts';

/** Judges a zone by the rules for signed ones, if it is one. */
export function runDnssecRules(
  rules: readonly DnssecRule[],
  store: ZoneStore,
  lookup: ZoneLookup,
  report: Report<Code>,
  request: ZoneRequest,
): void {
  if (rules.length === 0 || !isSigned(store, lookup)) return;
  const zone = new SignedZone(store, lookup, request);
  const visitors = rules.map((rule) => rule.open(zone, report)).filter((visitor) => visitor !== undefined);
  const node = new SignedNode(zone);
  for (const name of zone.names()) {
    node.moveTo(name);
    for (let index = 0; index < visitors.length; index++) visitors[index]!.visit(node);
  }
  for (const visitor of visitors) visitor.close?.();
}
