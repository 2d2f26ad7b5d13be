import type { Handle } from '../rules/define.ts';
import type { Batch } from './batch.ts';
import { Status } from './batch-room.ts';
import { Confrontation } from './confrontation.ts';
import type { Found, Judge, Rule } from './judge.ts';
import { Sweeps } from './sweeps.ts';

/** Tells what is no error at some names, of each change that goes through and has a part in it. */
export function warn(
  names: Iterable<number>,
  batch: Batch,
  judge: Judge,
  tell: (change: number, found: Found) => void,
): void {
  const confronted = new Confrontation(batch, judge);
  const byName = changesByName(batch);
  for (const name of names) {
    judge.all(name);
    const sweeps = new Sweeps();
    for (const found of judge.found.filter((one) => !judge.isError(one))) {
      const [witness, beside] = confronted.parties(name, found);
      if (sweeps.isNext(found.rule, witness)) sweep(name, found.rule, witness);
      if (witness !== undefined && sweeps.isNext(found.rule, beside)) sweep(name, found.rule, beside);
    }
  }

  function sweep(name: number, rule: Rule, witness: Handle | undefined): void {
    judge.node.stand(name);
    for (const change of byName.get(name) ?? []) {
      const fresh = batch.fresh[change]!;
      if (witness !== undefined && !judge.node.isBefore(witness, fresh)) continue;
      const own = confronted.beside(name, rule, witness, fresh);
      const warnings = own.filter((one) => one.record === fresh && !judge.isError(one));
      if (warnings.length > 0 && confronted.isNew(name, rule, witness, change))
        for (const one of warnings) tell(change, one);
    }
  }
}

/** The changes that add a record and go through. */
function changesByName({ status, fresh, columns, count }: Batch): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (let change = 0; change < count; change++) {
    const record = fresh[change]!;
    if (record < 0 || status[change] !== Status.In) continue;
    const owner = columns.owner(record);
    const known = found.get(owner);
    if (known === undefined) found.set(owner, [change]);
    else known.push(change);
  }
  return found;
}
