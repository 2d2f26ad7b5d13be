import type { Random } from './random.ts';

const consonants = 'bcdfghjklmnprstvwz';
const vowels = 'aeiou';

/** A label that looks like a registered name: syllables, now and then a hyphen or digits. */
export function label(random: Random): string {
  let text = syllables(random, 2 + random.below(3));
  if (random.chance(0.15)) text += `-${syllables(random, 2)}`;
  if (random.chance(0.1)) text += String(random.below(1000));
  return text;
}

export function uniqueLabels(random: Random, count: number): string[] {
  const labels = new Set<string>();
  while (labels.size < count) labels.add(label(random));
  return [...labels];
}

function syllables(random: Random, count: number): string {
  let text = '';
  for (let i = 0; i < count; i += 1) {
    text += random.text(1, consonants) + random.text(1, vowels);
    if (random.chance(0.3)) text += random.text(1, consonants);
  }
  return text;
}
