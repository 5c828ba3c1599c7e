import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { readStyles } from './read-styles.ts';

const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const styles = (inner: string): Uint8Array => strToU8(`<w:styles xmlns:w="${space}">${inner}</w:styles>`);
const style = (id: number, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${id + 1}"/>${more}</w:style>`;

it('takes hidden text over from the style that a style is based on', () => {
  const sheet = readStyles(styles(style(1) + style(2) + style(3, '<w:rPr><w:vanish/></w:rPr>')), 'styles');
  expect(sheet.ok && sheet.value.paragraphStyles.get('1')?.isHidden).toBe(true);
});

it('reads a chain of thousands of styles in a time that grows with its length', () => {
  const start = performance.now();
  const sheet = readStyles(styles(Array.from({ length: 30_000 }, (_, id) => style(id)).join('')), 'styles');
  expect(sheet.ok && sheet.value.paragraphStyles.size).toBe(30_000);
  expect(performance.now() - start).toBeLessThan(5000);
});
