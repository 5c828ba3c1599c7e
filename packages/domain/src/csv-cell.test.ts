import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmlessCell, quotedCell } from './csv-cell.ts';

describe('harmlessCell', () => {
  it.each(['=1+1', '+1', '-1', '@x', '＝1', '＋1', '－1', '＠x', '\t=1', '\r=1', '\n=1'])('leads %j by an apostrophe', (text) => {
    expect(harmlessCell(text)).toBe(`'${text}`);
  });

  it.each(['', '≥90%', '农村公路', "'=1", ' 86', '1-2'])('leaves %j alone', (text) => {
    expect(harmlessCell(text)).toBe(text);
  });
});

describe('quotedCell', () => {
  it('comes back by taking the quotes off', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = quotedCell(text);
        const read = cell.startsWith('"') && cell !== text ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(read).toBe(text);
        if (/[,\r\n]/.test(text)) expect(cell).toMatch(/^".*"$/su);
      }),
    );
  });
});
