import { expect, it } from 'vitest';
import { keptByText } from './kept-by-text.ts';

it('works each text out once, and again after the bound', () => {
  let times = 0;
  const lengthOf = keptByText((text) => {
    times += 1;
    return { length: text.length };
  });
  expect([lengthOf('公路'), lengthOf('公路'), lengthOf('')]).toEqual([{ length: 2 }, { length: 2 }, { length: 0 }]);
  expect(times).toBe(2);
  for (let each = 0; each < 19_998; each += 1) lengthOf(`公路${each}`);
  lengthOf('公路');
  expect(times).toBe(20_000);
  lengthOf('校舍');
  lengthOf('公路');
  expect(times).toBe(20_002);
});
