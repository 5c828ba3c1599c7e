/**
 * One paper as a sheet with remarks in the margin: the official form for a project, prose for the objectives of a department.
 * Every value is a link to its place in the source; a remark and its cell point at each other.
 */
import type { Paper } from '@jixiao/domain';
import type { ReactNode } from 'react';
import { useSay } from '../language.ts';
import { kindWords, noteWords, words } from '../words.ts';
import { SeverityTag } from '../ui/severity.tsx';
import { originAnchor, originOf, originText, valueAnchor } from './anchors.ts';
import { declarationColumns, drawDeclaration, type DrawnCell, type DrawnRow } from './draw-declaration.ts';
import { remarksOn, type Remark } from './remarks.ts';

type SheetProps = {
  readonly paper: Paper;
  /** Pointer of the paper, like /papers/3. */
  readonly root: string;
  readonly heading: string;
  readonly remarks: readonly Remark[];
  /** Tells the marks of several sheets on one page apart. */
  readonly prefix?: string;
  /** Address of the document view before its `#`; empty where it stands on the same page. */
  readonly source: string | null;
  /** Draws the form to correct a value in place of its text. */
  readonly editing?: { readonly at: string; readonly form: ReactNode };
  /** Address that opens that form. */
  readonly editAddress?: (at: string) => string;
};

/** Every pointer that the sheet draws, in order: remarks are placed by it. */
export function drawnPointers(paper: Paper, root: string): readonly string[] {
  if (paper.project !== null) return drawDeclaration(paper.project, root).flatMap(({ cells }) => cells.flatMap(({ at }) => at ?? []));
  const objectives = paper.objectives;
  if (objectives === null) return [];
  return [
    `${root}/objectives/overall`,
    ...objectives.items.map((_, index) => `${root}/objectives/items/${index}/text`),
    ...objectives.measures.map((_, index) => `${root}/objectives/measures/${index}/text`),
  ];
}

export function remarksOnPaper(
  paper: Paper,
  root: string,
  findings: Parameters<typeof remarksOn>[1],
  notes: Parameters<typeof remarksOn>[2],
): readonly Remark[] {
  return remarksOn(drawnPointers(paper, root), findings, notes);
}

export function PaperSheet(props: SheetProps) {
  const say = useSay();
  const { paper, root, heading } = props;
  return (
    <section className="form" aria-labelledby={valueAnchor(root)} lang="zh-CN">
      <h2 id={valueAnchor(root)}>{heading}</h2>
      {paper.project === null ? (
        <Objectives {...props} />
      ) : (
        <>
          <div className="unit">
            <span>
              {paper.unit.code ?? ''} {paper.unit.name ?? ''}
            </span>
            <span>单位：{paper.project.amountUnit ?? '—'}</span>
          </div>
          <div className="scroll" role="group" aria-label={heading} tabIndex={0}>
            <table>
              <colgroup>
                {declarationColumns.map((width, index) => (
                  <col key={index} style={{ width: `${width}%` }} />
                ))}
              </colgroup>
              <tbody>
                {drawDeclaration(paper.project, root).map((row) => (
                  <FormRow key={row.id} row={row} sheet={props} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

function FormRow({ row, sheet }: { readonly row: DrawnRow; readonly sheet: SheetProps }) {
  return (
    <tr>
      {row.cells.map((cell, index) =>
        cell.kind === 'label' || cell.kind === 'head' ? (
          <th key={index} scope={cell.kind === 'label' ? 'row' : 'col'} colSpan={cell.columns} rowSpan={cell.rows}>
            {cell.text}
          </th>
        ) : (
          <ValueCell key={index} cell={cell} sheet={sheet} />
        ),
      )}
    </tr>
  );
}

function ValueCell({ cell, sheet }: { readonly cell: DrawnCell; readonly sheet: SheetProps }) {
  const at = cell.at ?? '';
  const beside = sheet.remarks.filter((remark) => remark.beside === at);
  return (
    <td
      id={valueAnchor(at)}
      colSpan={cell.columns}
      rowSpan={cell.rows}
      className={cell.kind === 'figure' ? 'c' : undefined}
      data-level={worst(sheet.remarks.filter((remark) => remark.beside === at || isInside(at, remark)))}
      data-value={at}
    >
      <Value at={at} text={cell.text} sheet={sheet} />
      <Marks remarks={beside} prefix={sheet.prefix} />
    </td>
  );
}

function Value({ at, text, sheet }: { readonly at: string; readonly text: string | null; readonly sheet: SheetProps }) {
  const say = useSay();
  const raw = sheet.remarks.find(({ note }) => note?.at === at && note.raw !== null)?.note?.raw ?? null;
  if (sheet.editing?.at === at) return sheet.editing.form;
  const origin = originOf(sheet.paper, at);
  const anchor = origin === null ? null : originAnchor(origin);
  const shown =
    text === null ? raw === null ? <span className="blank">{say(words.blank)}</span> : <span className="unread">{raw}</span> : text;
  const title = origin === null ? undefined : say(originText(origin));
  return (
    <>
      {anchor === null || sheet.source === null ? (
        <span title={title}>{shown}</span>
      ) : (
        <a className="origin" href={`${sheet.source}#${anchor}`} data-origin={anchor} title={title}>
          {shown}
        </a>
      )}
      {sheet.editAddress === undefined ? null : (
        <a
          className="edit"
          href={`${sheet.editAddress(at)}#${valueAnchor(at)}`}
          title={say(words.correct)}
          aria-label={`${say(words.correct)} ${text ?? say(words.blank)}`}
        >
          ✎
        </a>
      )}
    </>
  );
}

function Objectives({ paper, root, ...rest }: SheetProps) {
  const say = useSay();
  const sheet = { paper, root, ...rest };
  if (paper.objectives === null) return null;
  const { overall, items, measures } = paper.objectives;
  const part = (key: string, text: string) => {
    const at = `${root}/objectives/${key}`;
    const beside = rest.remarks.filter((remark) => remark.beside === at);
    return (
      <p key={key} id={valueAnchor(at)} data-value={at} data-level={worst(beside)} className="prose">
        <Value at={at} text={text === '' ? null : text} sheet={sheet} />
        <Marks remarks={beside} prefix={rest.prefix} />
      </p>
    );
  };
  return (
    <>
      <h3>{say(words.overall)}</h3>
      {part('overall', overall)}
      <h3>{say(words.subObjectives)}</h3>
      {items.map(({ text }, index) => part(`items/${index}/text`, text))}
      <h3>{say(words.measures)}</h3>
      {measures.map(({ text }, index) => part(`measures/${index}/text`, text))}
    </>
  );
}

function Marks({ remarks, prefix = '' }: { readonly remarks: readonly Remark[]; readonly prefix: string | undefined }) {
  return remarks.map(({ number, tone }) => (
    <sup key={number} className={tone}>
      <a id={`mark-${prefix}${number}`} href={`#remark-${prefix}${number}`}>
        {number}
      </a>
    </sup>
  ));
}

/** A remark about a whole row or plan colours every cell in it. */
function isInside(at: string, { finding }: Remark): boolean {
  return finding !== null && finding.at.split('/').length > 4 && at.startsWith(`${finding.at}/`);
}

function worst(remarks: readonly Remark[]): string | undefined {
  return (['bad', 'warn', 'hint'] as const).find((tone) => remarks.some((remark) => remark.tone === tone));
}

export function Margin({ remarks, prefix = '' }: { readonly remarks: readonly Remark[]; readonly prefix?: string }) {
  const say = useSay();
  if (remarks.length === 0) return <p className="aside">{say(words.noNotes)}</p>;
  return (
    <ol className="notes">
      {remarks.map(({ number, tone, beside, finding, note }) => (
        <li key={number} id={`remark-${prefix}${number}`} className={tone} data-beside={beside ?? undefined}>
          <a className="number" href={beside === null ? undefined : `#${valueAnchor(beside)}`}>
            {number}
          </a>
          {finding === null ? null : (
            <>
              <SeverityTag severity={finding.severity} /> {finding.message}
              <span className="advice">{finding.advice}</span>
              <span className="rule">
                {finding.rule} {finding.name}
              </span>
            </>
          )}
          {note === null ? null : (
            <>
              <span className={`tag ${tone}`}>{say(noteWords[note.level])}</span> {note.message}
              {note.raw === null ? null : <span className="advice">{`${say(words.readAs)}：${note.raw}`}</span>}
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
