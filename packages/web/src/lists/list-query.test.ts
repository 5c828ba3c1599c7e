import { expect, it } from 'vitest';
import { listAddress, listQueryOf } from './list-query.ts';

it('keeps what is a filter and leaves out what is not', () => {
  const query = listQueryOf(new Request('http://localhost/projects?q=桥&year=2025&region=&severity=awful&order=amount&lang=en'));
  expect(query).toEqual({ q: '桥', year: 2025, order: 'amount' });
});

it('writes the same filter back into an address', () => {
  const address = listAddress('/projects', { q: '桥', year: 2025, after: 'k' }, { after: null });
  expect(listQueryOf(new Request(`http://localhost${address}`))).toEqual({ q: '桥', year: 2025 });
});
