import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

const ask = (address: string, headers: Record<string, string> = {}) => languageOf(new Request(`http://localhost${address}`, { headers }));

it('takes the address before the cookie before the browser, and Chinese when nobody says', () => {
  expect(ask('/')).toBe('zh-CN');
  expect(ask('/', { 'accept-language': 'fr, en;q=0.5, zh;q=0.8' })).toBe('zh-CN');
  expect(ask('/', { 'accept-language': 'en-GB,zh;q=0.8' })).toBe('en');
  expect(ask('/', { 'accept-language': 'fr' })).toBe('zh-CN');
  expect(ask('/', { 'accept-language': 'en', cookie: 'a=b; jixiao-language=zh-CN' })).toBe('zh-CN');
  expect(ask('/?lang=en', { cookie: 'jixiao-language=zh-CN' })).toBe('en');
  expect(ask('/?lang=xx', { cookie: 'jixiao-language=en' })).toBe('en');
});
