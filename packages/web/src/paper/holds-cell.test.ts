import { expect, it } from 'vitest';
import { holdsCell } from './holds-cell.ts';

it.each([
  ['/papers/0/project/indicators/3', '/papers/0/project/indicators/3/target/raw', true],
  ['/papers/0/project/spendingPlan', '/papers/0/project/spendingPlan/1/percent', true],
  ['/papers/0/project/indicators', '/papers/0/project/indicators/3/name', false],
  ['/papers/0/department/indicators', '/papers/0/department/indicators/3/name', false],
  ['/papers/0/project', '/papers/0/project/code', false],
  ['/papers/0', '/papers/0/fiscalYear', false],
  ['/papers/0/project/indicators/1', '/papers/0/project/indicators/10/name', false],
])('%s holds %s: %s', (around, at, holds) => {
  expect(holdsCell(around, at)).toBe(holds);
});
