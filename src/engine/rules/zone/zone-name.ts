import { NameTrait, nameTraits } from '../../name/name-traits.ts';
import { isReverse } from '../../name/reverse.ts';
import { Trait } from '../../rrtypes/define.ts';
import { defineZoneRule } from '../define.ts';
import { judgeLabels, labelCodes } from '../label-prefix.ts';

/** The name of a zone is a host name, unless services or addresses lie below it (RFC 1123 2.1, RFC 8552 1.1), with labels as those of hosts. */
export const zoneName = defineZoneRule({
  name: 'zone-name',
  scope: 'zone',
  reads: 'zone',
  codes: ['name/zone-not-hostname', ...labelCodes],
  check(zone, _lookup, report) {
    const { apex, origin } = zone;
    const start = zone.firstAt(0, Trait.Start);
    judgeLabels(apex, 0, (code, args) => report(code, start, 'owner', undefined, args));
    const traits = nameTraits(apex, 0, apex.length - 1);
    if ((traits & NameTrait.NotHost) === 0 || (traits & NameTrait.Underscored) !== 0 || isReverse(apex))
      return;
    report('name/zone-not-hostname', start, 'owner', undefined, { origin });
  },
});
