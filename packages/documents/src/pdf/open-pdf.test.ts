import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { openPdf } from './open-pdf.ts';

/** Each object with its number; without a table of places, which pdf.js then finds for itself. */
function pdfOf(objects: readonly string[]): Uint8Array {
  const text = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return strToU8(`%PDF-1.7\n${text}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\n%%EOF\n`);
}

const stream = (content: string, more = ''): string => `<<${more}/Length ${content.length}>>\nstream\n${content}\nendstream`;
const page = (resources: string): string => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 3 0 R/Resources<<${resources}>>>>`;

/** Forms that draw the next one twice: two to the power of their number. */
function doubling(depth: number): Uint8Array {
  const forms = Array.from({ length: depth }, (_, at) =>
    stream('/X Do /X Do', `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${Math.min(at + 6, depth + 4)} 0 R>>>>`),
  );
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[4 0 R]/Count 1>>',
    stream('/X Do'),
    page('/XObject<</X 5 0 R>>'),
    ...forms,
  ]);
}

it('reads a page', async () => {
  const file = await openPdf(
    pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[4 0 R]/Count 1>>', stream('0 0 5 5 re f'), page('')]),
  );
  if (!file.ok) throw new Error(file.refusal.code);
  expect((await file.value.page(1))?.list.fnArray.length).toBeGreaterThan(0);
  await file.value.close();
});

it('gives up a page that is drawn within itself over and over', async () => {
  const start = performance.now();
  const file = await openPdf(doubling(40), 300);
  if (!file.ok) throw new Error(file.refusal.code);
  expect(await file.value.page(1)).toBe(null);
  await file.value.close();
  expect(performance.now() - start).toBeLessThan(8000);
});
