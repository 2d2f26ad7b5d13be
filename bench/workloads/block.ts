import type { Random } from './random.ts';

/** Records of one owner that stand together; `data` is type and RDATA. One TTL for all keeps RRsets uniform. */
export interface Block {
  readonly owner: string;
  readonly ttl?: number;
  readonly data: readonly string[];
}

/** The owner once, then lines that inherit it; TTL and class where someone would have typed them. */
export function printBlock({ owner, ttl, data }: Block, random: Random): string {
  const fields = `${ttl === undefined ? '' : `${ttl} `}${random.chance(0.3) ? 'IN ' : ''}`;
  const gap = random.pick(['\t', ' ', '    ']);
  let text = '';
  for (const [index, one] of data.entries()) text += `${index === 0 ? owner : ''}${gap}${fields}${one}\n`;
  return text;
}
