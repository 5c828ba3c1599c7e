import type { Paper } from '@jixiao/domain';
import { expect, it } from 'vitest';
import { nearestDrawn, originAnchor, originOf, originText, ownPointer, valueAnchor } from './anchors.ts';

const paper = (origins: Paper['origins']): Paper => ({
  kind: 'target-declaration',
  form: 'x',
  fiscalYear: 2025,
  horizon: 'annual',
  unit: { code: null, name: null },
  objectives: null,
  statedTotal: null,
  department: null,
  project: null,
  ...(origins === undefined ? {} : { origins }),
});

it('names places as people count, and anchors them as machines do', () => {
  const origin = { part: 'body', table: 2, row: 3, column: 1 };
  expect(originText(origin).zh).toBe('表3 第4行 第2列');
  expect(originAnchor(origin)).toBe('o-body-t2-r3-c1');
  expect(originAnchor({ by: 'Li', at: '2025-01-01T00:00:00Z' })).toBeNull();
  expect(valueAnchor(ownPointer('/papers/3/project/code'))).toBe('v0-project-code');
});

it('finds the origin of a value, of what is inside it, or of what holds it, but never of the paper as a whole', () => {
  const cell = { part: 'body', table: 0, row: 0, column: 0 };
  const one = paper({ '/papers/0/project/indicators/1/target/raw': cell, '/papers/0/project/objectives': cell });
  expect(originOf(one, '/papers/0/project/indicators/1/target')).toEqual(cell);
  expect(originOf(one, '/papers/0/project/objectives/2')).toEqual(cell);
  expect(originOf(one, '/papers/0/project/purpose')).toBeNull();
});

it('puts a remark beside the value, the first value inside, or the nearest around', () => {
  const drawn = ['/papers/0/project/code', '/papers/0/project/spendingPlan/0/percent', '/papers/0/project/spendingPlan/1/percent'];
  expect(nearestDrawn('/papers/0/project/spendingPlan/1/percent', drawn)).toBe(drawn[2]);
  expect(nearestDrawn('/papers/0/project/spendingPlan', drawn)).toBe(drawn[1]);
  expect(nearestDrawn('/papers/0/project/code/x', drawn)).toBe(drawn[0]);
});
