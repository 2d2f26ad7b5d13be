import { testRule } from '../../helpers/test-rule.ts';

const ds = (tag: number): string => `DS ${tag} 13 2 ${'0123456789abcdef'.repeat(4)}`;

testRule('ds-at-cut', {
  accept: [
    { why: 'a DS behind its NS', zone: `sub NS a.net.\nsub ${ds(1)}` },
    { why: 'a DS before its NS', zone: `sub ${ds(1)}\nsub ${ds(2)}\nsub NS a.net.` },
  ],
  reject: [
    { why: 'a DS without NS', zone: `sub ${ds(1)}`, found: ['1: zone/ds-without-ns'] },
    {
      why: 'several of one name, once',
      zone: `sub ${ds(1)}\nsub ${ds(2)}`,
      found: ['1: zone/ds-without-ns'],
    },
    {
      why: 'a DS whose NS stands above',
      zone: `sub NS a.net.\nx ${ds(1)}`,
      found: ['2: zone/ds-without-ns'],
    },
    { why: 'a DS at the apex', zone: `@ ${ds(1)}`, found: ['1: zone/ds-at-apex'] },
    {
      why: 'an NS that cannot be read as such, and the DS not as lacking it',
      zone: `sub NS "a"\nsub ${ds(1)}`,
      found: ['1: record/invalid-content'],
    },
  ],
});
