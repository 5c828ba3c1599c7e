import { describe, expect, it } from 'vitest';
import { wordPattern } from './word-pattern.ts';

describe('a pattern of words', () => {
  it('finds the longest word first', () => {
    expect(wordPattern(['进', '进一步', '步']).exec('进一步')?.[0]).toBe('进一步');
    expect(wordPattern(['进一步', '步', '进']).exec('进一步')?.[0]).toBe('进一步');
  });

  it('takes signs for signs, and finds nothing without words', () => {
    expect(wordPattern(['a.b', '(c)'], '^(?:WORDS)$').test('a.b')).toBe(true);
    expect(wordPattern(['a.b'], '^(?:WORDS)$').test('axb')).toBe(false);
    expect(wordPattern([]).test('')).toBe(false);
  });

  it('is made once for a list and a shape', () => {
    const words = ['水', '路'];
    expect(wordPattern(words)).toBe(wordPattern(words));
    expect(wordPattern(words, '^(?:WORDS)')).toBe(wordPattern(words, '^(?:WORDS)'));
    expect(wordPattern(words)).not.toBe(wordPattern(words, '^(?:WORDS)'));
    expect(wordPattern([...words])).not.toBe(wordPattern(words));
  });
});
