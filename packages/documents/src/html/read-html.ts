/**
 * Bytes of a web page (.html, or .mht and .mhtml with its pictures) → blocks: the body, and for pages that Word wrote headers, footers and notes as
 * parts of their own. A form that was pasted into a page as text, without a table, is read as a text file would be.
 */
import { done, refused, type Outcome } from '@jixiao/domain';
import type { Block, Blocks } from '../blocks.ts';
import { numberBlocks } from '../flow/flow.ts';
import { readText } from '../text/read-text.ts';
import { maximumFileSize } from '../zip/limits.ts';
import { tooLarge } from '../zip/read-zip.ts';
import { decodePage } from './decode-page.ts';
import { openMhtml, startsLikeMime } from './open-mhtml.ts';
import { parsePage } from './parse-page.ts';
import { readPage, type ReadPage } from './read-page.ts';

export function readHtml(bytes: Uint8Array): Outcome<Blocks> {
  if (bytes.length > maximumFileSize) return tooLarge(bytes.length);
  const page = startsLikeMime(bytes) ? openMhtml(bytes) : { bytes, declared: null };
  if (page === null)
    return refused('no-page', {
      zh: '文件看上去是保存下来的网页（.mht），但其中没有网页正文。请在浏览器中打开它，另存为“网页，仅 HTML”后再试。',
      en: 'The file looks like a saved page (.mht), but there is no page in it. Open it in a browser, save it as "Webpage, HTML only" and try again.',
    });
  const tree = parsePage(decodePage(page.bytes, page.declared));
  if (!tree.ok) return tree;
  const read = readPage(tree.value);
  const blocks = numberBlocks(read.parts);
  if (!blocks.ok || blocks.value.blocks.some((block) => block.part === 'body' && block.type === 'table')) return blocks;
  return done(withPastedTables(read, blocks.value) ?? blocks.value);
}

/** Tables that stand in the page as lines with tabs; null where there are none. Lines of a page are not lines of a file: their numbers are dropped. */
function withPastedTables({ lines }: ReadPage, { blocks, notes }: Blocks): Blocks | null {
  if (!lines.some((line) => line.includes('\t') || isSpaced(line))) return null;
  const pasted = readText(lines.join('\n'));
  if (!pasted.blocks.some((block) => block.type === 'table')) return null;
  const body = pasted.blocks.map((block): Block => {
    if (block.type === 'table') return { ...block, cells: block.cells.map((cell) => ({ ...cell, line: null })) };
    return { ...block, line: null };
  });
  return { blocks: [...body, ...blocks.filter((block) => block.part !== 'body')], notes };
}

/** Three short cells with gaps between them, as in preformatted text. */
function isSpaced(line: string): boolean {
  return line.trim().split(/ {2,}/).length >= 3;
}
