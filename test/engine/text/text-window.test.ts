import { expect, test } from 'vitest';
import { TextWindow } from '../../../src/engine/text/text-window.ts';
import { stored } from '../../helpers/stored-text.ts';

const MEGABYTE = 2 ** 20;

test('an entry of many megabytes is not there twice while more of it is read', () => {
  const bytes = new Uint8Array(40 * MEGABYTE).map((_, at) => at >>> 20);
  const window = new TextWindow(stored(bytes), new Uint8Array(64));
  window.move(100, 9 * MEGABYTE);
  const { bytes: room } = window;
  for (let size = 10; size < 40; size += 10) {
    window.move(100, size * MEGABYTE);
    expect(window.bytes).toBe(room);
    expect(window.count).toBe(size * MEGABYTE);
    expect(room[window.count - 1]).toBe(bytes[100 + window.count - 1]);
  }
  window.move(100, bytes.length);
  expect(window.bytes).toBe(room);
  expect(window.isLast).toBe(true);
});

test('room for a line that is not long is as large as the line', () => {
  const window = new TextWindow(stored(new Uint8Array(40 * MEGABYTE)), new Uint8Array(64));
  window.move(0, MEGABYTE);
  expect(window.bytes.length).toBeLessThan(2 * MEGABYTE);
});
