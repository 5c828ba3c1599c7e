/** The log tells where it broke, and nothing of what it was given. */
import { expect, it } from 'vitest';
import { faultFields } from './log.ts';

it('writes a fault without the values that it speaks of', () => {
  const cause = Object.assign(new Error('invalid input syntax for type integer: "王家村供水"\nrow (王家村供水)'), {
    code: '22P02',
    detail: 'Failing row contains (王家村供水)',
  });
  const written = JSON.stringify(faultFields(new Error('could not save', { cause })));
  expect(written).toContain('could not save');
  expect(written).toContain('22P02');
  expect(written).toContain('log.test.ts');
  expect(written).not.toContain('王家村');
});
