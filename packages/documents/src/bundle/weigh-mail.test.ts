import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { isTooHeavy, mailLimits } from './weigh-mail.ts';

const limits = { lines: 10, textLines: 5, textBytes: 100, boundaries: 2 };
const file = 'QUJD'.repeat(19);
const head = 'Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n';

it.each([
  ['a file in base64', head + `${file}\r\n`.repeat(5), false],
  ['text in base64', head.replace('application/octet-stream', 'text/html') + `${file}\r\n`.repeat(5), true],
  ['text that looks like base64', `a: b\n\n${`${file}\n`.repeat(5)}`, true],
  ['too many lines', head + `${file}\n`.repeat(11), true],
  ['too many lines of text', 'a\n'.repeat(6), true],
  ['too much text', `${'a b '.repeat(30)}`, true],
  ['too many boundaries', '--b\n--b\n--b\n', true],
  ['nothing', '', false],
])('%s', (_, text, heavy) => {
  expect(isTooHeavy(strToU8(text), limits)).toBe(heavy);
});

it('lets a mail of ordinary size pass', () => {
  expect(
    isTooHeavy(
      strToU8(`a: b\r\n\r\n${`${'正文 '.repeat(20)}\r\n`.repeat(5000)}--b\r\n${head}` + `${file}\r\n`.repeat(100_000)),
      mailLimits,
    ),
  ).toBe(false);
});
