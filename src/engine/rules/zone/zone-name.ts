import { NameTrait, nameTraits } from '../../name/name-traits.ts';
import { isReverse } from '../../name/reverse.ts';
import { Trait } from '../../rrtypes/define.ts';
import { defineZoneRule } from '../define.ts';

/** The name of a zone is a host name, unless services or addresses lie below it (RFC 1123 2.1, RFC 8552 1.1). */
export const zoneName = defineZoneRule({
  name: 'zone-name',
  scope: 'zone',
  reads: 'zone',
  codes: ['name/zone-not-hostname'],
  check(zone, _lookup, report) {
    const { apex, origin } = zone;
    const traits = nameTraits(apex, 0, apex.length - 1);
    if ((traits & NameTrait.NotHost) === 0 || (traits & NameTrait.Underscored) !== 0 || isReverse(apex))
      return;
    report('name/zone-not-hostname', zone.firstAt(0, Trait.Start), 'owner', undefined, { origin });
  },
});
