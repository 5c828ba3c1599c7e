/** What the server is started with, and what it refuses to be started with. */
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const asked = { port: null, host: null, data: null, sample: true, language: 'en' } as const;

describe('configuration', () => {
  it('has defaults that need no word', () => {
    expect(readConfig(asked, { PORT: '' }, '/srv')).toEqual({
      ok: true,
      value: { place: { dataFolder: '/srv/data' }, host: '127.0.0.1', port: 4870, sample: true, language: 'en', logLevel: 'warn' },
    });
  });

  it('takes options before variables', () => {
    const read = readConfig({ ...asked, port: '0', data: 'mine' }, { PORT: '1', DATABASE_URL: 'postgres://h/d', HOST: '::1' }, '/srv');
    expect(read).toMatchObject({ value: { port: 0, host: '::1', place: { dataFolder: '/srv/mine' } } });
    expect(readConfig(asked, { DATABASE_URL: 'postgres://h/d' }, '/srv')).toMatchObject({
      value: { place: { databaseUrl: 'postgres://h/d' } },
    });
  });

  it.each([
    [{ HOST: '0.0.0.0' }, 'no sign-in'],
    [{ HOST: '10.0.0.7' }, '10.0.0.7'],
    [{ PORT: '70000' }, '70000'],
    [{ PORT: 'http' }, 'PORT'],
    [{ LOG_LEVEL: 'loud' }, 'silent'],
  ])('refuses %o and says why', (variables, words) => {
    const read = readConfig(asked, variables, '/srv');
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.refusal.message.en).toContain(words);
  });
});
