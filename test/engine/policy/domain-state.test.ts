import { describe, expect, test } from 'vitest';
import { type DomainAction, type DomainState, decideDomainAction } from '../../../src/index.ts';

const states = ['pending_validation', 'active', 'inactive', 'deleted'] as const;

const outcomes: Readonly<Record<DomainAction, readonly string[]>> = {
  read: ['pending_validation', 'active', 'inactive', 'domain/deleted'],
  'edit-records': ['domain/not-validated', 'active', 'inactive', 'domain/deleted'],
  validate: ['active', 'active', 'inactive', 'domain/deleted'],
  activate: ['domain/not-validated', 'active', 'active', 'domain/deleted'],
  deactivate: ['domain/not-validated', 'inactive', 'inactive', 'domain/deleted'],
  delete: ['deleted', 'deleted', 'deleted', 'domain/deleted'],
  restore: ['pending_validation', 'active', 'inactive', 'pending_validation'],
};

function outcomeOf(action: DomainAction, state: DomainState): string {
  const decision = decideDomainAction({ action, state });
  return decision.allowed ? decision.state : decision.denial.code;
}

test.each(Object.entries(outcomes))('%s in each state', (action, expected) => {
  expect(states.map((state) => outcomeOf(action as DomainAction, state))).toEqual(expected);
});

describe('what is deleted is restored', () => {
  test.each([
    ['active', 'active'],
    ['inactive', 'inactive'],
    ['pending_validation', 'pending_validation'],
    ['deleted', 'pending_validation'],
    [undefined, 'pending_validation'],
  ] as const)('to its state before, %s, as %s', (stateBefore, state) => {
    expect(decideDomainAction({ action: 'restore', state: 'deleted', stateBefore })).toEqual({
      allowed: true,
      state,
    });
  });

  test('unless its name was taken meanwhile', () => {
    const facts = { action: 'restore', state: 'deleted', stateBefore: 'active', isNameTaken: true } as const;
    expect(decideDomainAction(facts)).toMatchObject({
      denial: { code: 'domain/already-exists', status: 409 },
    });
  });
});

test('an unknown action is the caller’s fault, an unknown state the platform’s', () => {
  const state = 'active';
  expect(decideDomainAction({ action: 'rename' as DomainAction, state })).toMatchObject({
    denial: { code: 'request/invalid', field: 'action', detail: expect.stringContaining('rename') },
  });
  for (const other of ['constructor', '__proto__', '', undefined, 1])
    expect(decideDomainAction({ action: 'read', state: other as DomainState })).toMatchObject({
      denial: { code: 'internal/error', status: 500 },
    });
});
