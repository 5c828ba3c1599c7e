/**
 * The papers of a department year → one self-contained page (HTML) for printing on A4: cover, contents, Part 1 in prose, Part 2 with one form a
 * project. No script, no picture, nothing from elsewhere. Wide forms lie on their side; the header of the indicators is repeated on every page.
 */
import type { Paper } from '@jixiao/domain';
import type { DrawnCell, DrawnTable } from './draw-form.ts';
import { partOneTitle, partTwoTitle, type PrintedForm, type PrintedSection, printYear, yearLineOf } from './print-year.ts';

/** A form with more indicator columns than this lies on its side. */
const mostUpright = 7;

export function writePageYear(papers: readonly Paper[]): string {
  const { unit, subtitle, year, objectives, forms } = printYear(papers);
  const alone = objectives === null && forms.length === 1;
  const part = objectives === null ? '' : heading('第二部分', partTwoTitle);
  const body = [
    alone ? '' : cover(unit, subtitle),
    alone ? '' : contents(objectives, forms),
    objectives === null ? '' : partOne(objectives),
    ...forms.map((form, index) =>
      formPart(form, index, index === 0 ? part : null, form.drawing.joined || alone ? yearLineOf(form.drawing, year) : ''),
    ),
  ];
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(unit + subtitle)}</title><style>${style}</style></head><body>${body.join('')}</body></html>\n`;
}

const song = `"Noto Serif CJK SC","Source Han Serif SC","Songti SC",STSong,SimSun,NSimSun,serif`;
const style = `
@page{size:A4;margin:22mm 18mm 20mm;@bottom-center{content:"— " counter(page) " —";font:10.5pt ${song}}}
@page cover{@bottom-center{content:none}}
@page lying{size:A4 landscape;margin:15mm 16mm 16mm}
*{box-sizing:border-box}
body{margin:0;font:12pt/1.75 ${song};color:#000}
.cover{page:cover;break-after:page;height:250mm;display:flex;flex-direction:column;justify-content:center;text-align:center}
.cover h1{font-size:30pt;line-height:1.4;margin:0 0 14mm;font-weight:700}
.cover p{font-size:22pt;margin:0}
.contents{break-after:page}
.contents h2{text-align:center;font-size:18pt;letter-spacing:2em;text-indent:2em}
.contents h3{font-size:13pt;margin:8mm 0 2mm}
.contents ol{list-style:none;margin:0;padding:0 0 0 2em}
.contents a{color:inherit;text-decoration:none}
h2{text-align:center;font-size:20pt;line-height:1.4;margin:0 0 6mm;font-weight:700}
h3{font-size:14pt;margin:6mm 0 2mm;break-after:avoid}
.prose p{margin:0;text-indent:2em;text-align:justify;overflow-wrap:anywhere}
.part{break-after:page}
.form{break-before:page}
.form:first-of-type,.form.first{break-before:auto}
.form.lying{page:lying}
.form h4{text-align:center;font-size:16pt;line-height:1.4;margin:0 0 4mm;font-weight:700;break-after:avoid}
.year{text-align:center;margin:-2mm 0 3mm;break-after:avoid}
.unit{display:flex;justify-content:space-between;font-size:10.5pt;margin:0 0 1mm;break-after:avoid}
/* A head with a row that the end of a page cuts is framed to the end of every page: nothing is left open there. */
.frame{border:.75pt solid #000;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.frame>table{border-style:hidden}
table{border-collapse:collapse;table-layout:fixed;width:100%;font-size:10pt;line-height:1.45}
table+table,.frame+table,table+.frame{margin-top:3mm}
.joined>table+table,.joined>.frame+table,.joined>table+.frame{margin-top:-.75pt}
td,th{border:.75pt solid #000;padding:1.2mm 1.4mm;font-weight:400;text-align:left;vertical-align:middle;white-space:pre-wrap;overflow-wrap:anywhere}
th{text-align:center;font-weight:700}
thead{display:table-header-group}
tr:not(.tall)>:not([rowspan]),td>div{break-inside:avoid}
.r{text-align:right}.c{text-align:center}
.open{border-bottom-color:transparent}.on{border-top-color:transparent}
`;

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replaceAll('\n', '<br>');
}

function cover(unit: string, subtitle: string): string {
  return `<section class="cover">${unit === '' ? '' : `<h1>${escaped(unit)}</h1>`}<p>${escaped(subtitle)}</p></section>`;
}

function contents(objectives: readonly PrintedSection[] | null, forms: readonly PrintedForm[]): string {
  const list = (items: readonly (readonly [string, string])[]): string =>
    `<ol>${items.map(([at, text]) => `<li><a href="#${at}">${escaped(text)}</a></li>`).join('')}</ol>`;
  const one = objectives === null ? '' : `<h3>第一部分　${partOneTitle}</h3>`;
  const part = objectives === null ? '' : `<h3>第二部分　${partTwoTitle}</h3>`;
  const two = forms.length === 0 ? '' : part + list(forms.map(({ name }, index) => [`form-${index + 1}`, `${index + 1}、${name}`]));
  return `<section class="contents"><h2>目录</h2>${one}${two}</section>`;
}

function heading(part: string, title: string): string {
  return `<h2>${part}</h2><h2>${title}</h2>`;
}

function partOne(sections: readonly PrintedSection[]): string {
  const body = sections.map(
    (section) => `<h3>${section.heading}</h3>${section.paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('')}`,
  );
  return `<section class="part prose">${heading('第一部分', partOneTitle)}${body.join('')}</section>`;
}

function formPart({ title, line, drawing }: PrintedForm, index: number, part: string | null, yearLine: string): string {
  const lies = drawing.indicators.cells.filter(({ role }) => role === 'header').length > mostUpright;
  const year = yearLine === '' ? '' : `<p class="year">${escaped(yearLine)}</p>`;
  const unit = line === null ? '' : `<div class="unit"><span>${escaped(line.left)}</span><span>${escaped(line.right)}</span></div>`;
  const classes = ['form', part === null ? '' : 'first', lies ? 'lying' : '', drawing.joined ? 'joined' : ''].filter((name) => name !== '');
  return `<section id="form-${index + 1}" class="${classes.join(' ')}">${part ?? ''}<h4>${escaped(title)}</h4>${year}${unit}${table(drawing.head, false, lies)}${table(drawing.indicators, true, lies)}</section>`;
}

function table(drawn: DrawnTable, hasHeader: boolean, lies: boolean): string {
  if (drawn.rows === 0) return '';
  const cells = drawn.cells.map((cell): PrintedCell => ({ ...cell, isTall: isTall(cell, drawn.columns, lies) }));
  const printed = rowsOf({ ...drawn, cells }, hasHeader);
  return !hasHeader && cells.some((cell) => cell.isTall) ? `<div class="frame">${printed}</div>` : printed;
}

/** Characters across a page, and lines of a text that the end of a page may cut: more would not fit beside others. */
const across = { upright: 48, lying: 73 };
const mostLines = 20;

function isTall({ text, columnSpan }: DrawnCell, columns: number, lies: boolean): boolean {
  const room = Math.max(1, Math.floor(((lies ? across.lying : across.upright) * columnSpan) / columns) - 1);
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / room)), 0) > mostLines;
}

function rowsOf(drawn: PrintedTable, hasHeader: boolean): string {
  const columns = `<colgroup>${`<col style="width:${(100 / drawn.columns).toFixed(4)}%">`.repeat(drawn.columns)}</colgroup>`;
  const rows = Array.from({ length: drawn.rows }, (_, row) => row);
  const end = hasHeader ? headerEnd(drawn.cells) : 0;
  if (end === 0 || end >= drawn.rows)
    return `<table>${columns}<tbody>${rows.map((row) => line(drawn.cells, row)).join('')}</tbody></table>`;
  const { header, body } = split(drawn.cells, end);
  const lines = (cells: readonly PrintedCell[], from: number, to: number): string =>
    rows
      .slice(from, to)
      .map((row) => line(cells, row))
      .join('');
  return `<table>${columns}<thead>${lines(header, 0, end)}</thead><tbody>${lines(body, end, drawn.rows)}</tbody></table>`;
}

/** Headers may stand in two rows. */
function headerEnd(cells: readonly PrintedCell[]): number {
  return cells.filter(({ role }) => role === 'header').reduce((end, { row, rowSpan }) => Math.max(end, row + rowSpan), 0);
}

type PrintedCell = DrawnCell & { readonly isTall: boolean; readonly edge?: 'open' | 'on' };
type PrintedTable = { readonly columns: number; readonly rows: number; readonly cells: readonly PrintedCell[] };

/** A label that is merged down from the header cannot cross into the body: its text stands in the body, the line between is left out. */
function split(
  cells: readonly PrintedCell[],
  end: number,
): { readonly header: readonly PrintedCell[]; readonly body: readonly PrintedCell[] } {
  const header: PrintedCell[] = [];
  const body: PrintedCell[] = [];
  for (const cell of cells) {
    if (cell.row >= end) body.push(cell);
    else if (cell.row + cell.rowSpan <= end) header.push(cell);
    else {
      header.push({ ...cell, rowSpan: end - cell.row, text: '', edge: 'open' });
      body.push({ ...cell, row: end, rowSpan: cell.row + cell.rowSpan - end, edge: 'on' });
    }
  }
  return { header, body };
}

function line(cells: readonly PrintedCell[], row: number): string {
  const own = cells.filter((cell) => cell.row === row).toSorted((one, other) => one.column - other.column);
  const tall = own.some(({ isTall: one }) => one);
  return `<tr${tall ? ' class="tall"' : ''}>${own.map(cellOf).join('')}</tr>`;
}

function cellOf({ text, role, align, rowSpan, columnSpan, isTall: breaks, edge }: PrintedCell): string {
  const name = role === 'header' ? 'th' : 'td';
  const place = role === 'label' ? 'c' : align === 'right' ? 'r' : align === 'center' ? 'c' : '';
  const classes = [place, edge ?? ''].filter((one) => one !== '').join(' ');
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
  return `<${name}${classes === '' ? '' : ` class="${classes}"`}${spans}>${rowSpan > 1 && !breaks ? `<div>${escaped(text)}</div>` : escaped(text)}</${name}>`;
}
