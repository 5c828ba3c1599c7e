import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusalCode } from '@jixiao/domain';
import { readPdf } from './read-pdf.ts';
import { makePdf, ruledTable, text } from './testing/make-pdf.ts';

const whole = makePdf([
  {
    content: [
      text(60, 60, '绩效目标表', 14),
      ...ruledTable(
        [60, 160, 260],
        [100, 120, 140],
        [0, 1].flatMap((row) => [0, 1].map((column) => ({ row, column, text: '甲乙' }))),
      ),
    ],
  },
  { content: [text(60, 60, '第二页')], rotate: 90 },
]);

describe('readPdf of damaged bytes', () => {
  it('gives blocks or a known refusal', async () => {
    const damage = fc.record({
      changes: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
      end: fc.option(fc.nat(whole.length)),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ changes, end }) => {
        const bytes = whole.slice(0, end ?? whole.length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const outcome = await readPdf(bytes);
        expect(outcome.ok || isRefusalCode(outcome.refusal.code)).toBe(true);
      }),
      { numRuns: 200 },
    );
  }, 240_000);

  it('takes any numbers for operands', async () => {
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.constantFrom(0, 1e30, -1e30));
    const operator = fc.constantFrom(
      're f',
      're S',
      'cm',
      'l S',
      'm',
      'w',
      'Tf',
      'Td',
      'Tm',
      'Tz',
      'q',
      'Q',
      'W n',
      'BT',
      'ET',
      '<7532> Tj',
    );
    const content = fc.array(fc.tuple(fc.array(number, { maxLength: 6 }), operator), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(content, async (operators) => {
        const lines = operators.map(([numbers, name]) => `${numbers.map((value) => value.toFixed(3)).join(' ')} ${name}`);
        const outcome = await readPdf(makePdf([{ content: [text(60, 60, '正文'), ...lines] }]));
        expect(outcome.ok || isRefusalCode(outcome.refusal.code)).toBe(true);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
