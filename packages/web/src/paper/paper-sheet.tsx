/**
 * One paper as a sheet with remarks in the margin: the official form for a project, prose for the objectives of a department.
 * Every value is a link to its place in the source; a remark and its cell point at each other.
 */
import { type ExchangeFinding, type Paper, valueName } from '@jixiao/domain';
import type { ReactNode } from 'react';
import { useSay } from '../language.ts';
import { noteWords, sentences, words } from '../words.ts';
import { MarkTag } from '../rules/mark-tag.tsx';
import { SeverityTag } from '../ui/severity.tsx';
import { originAnchor, originOf, originText, valueAnchor } from './anchors.ts';
import { drawDeclaration, type DrawnCell } from './draw-declaration.ts';
import { holdsCell } from './holds-cell.ts';
import { remarkGroups, remarksOn, type Remark } from './remarks.ts';
import { ruleTitle } from './rule-title.ts';

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
  if (paper.project !== null || paper.department !== null)
    return drawDeclaration(paper, root).rows.flatMap((cells) => cells.flatMap(({ values }) => values.map(({ at }) => at)));
  const objectives = paper.objectives;
  if (objectives === null) return [];
  return [
    `${root}/objectives/overall`,
    ...objectives.items.map((_, index) => `${root}/objectives/items/${index}/text`),
    ...objectives.measures.map((_, index) => `${root}/objectives/measures/${index}/text`),
  ];
}

/** The title that the form prints; null for prose. */
export function sheetHeading(paper: Paper): string | null {
  return paper.project === null && paper.department === null ? null : drawDeclaration(paper, '').title;
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
  const { paper, root, heading } = props;
  return (
    <div className="form" lang="zh-CN">
      <h2 id={valueAnchor(root)}>{heading}</h2>
      {paper.fiscalYear === null ? null : <p className="year">{`（${paper.fiscalYear}年度）`}</p>}
      {paper.project === null && paper.department === null ? <Objectives {...props} /> : <Declaration {...props} />}
    </div>
  );
}

function Declaration(sheet: SheetProps) {
  const { line, columns, rows } = drawDeclaration(sheet.paper, sheet.root);
  return (
    <>
      {line === null ? null : (
        <div className="unit">
          <span>{line.left}</span>
          <span>{line.right}</span>
        </div>
      )}
      <div className="scroll" role="group" aria-label={sheet.heading} tabIndex={0}>
        <table>
          <colgroup>
            {Array.from({ length: columns }, (_, index) => (
              <col key={index} />
            ))}
          </colgroup>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, index) =>
                  cell.role === 'value' ? (
                    <ValueCell key={index} cell={cell} sheet={sheet} />
                  ) : cell.role === 'plain' ? (
                    <td key={index} colSpan={cell.columns} rowSpan={cell.rows} className={cell.centred ? 'c' : undefined}>
                      {cell.text}
                    </td>
                  ) : cell.text === '' ? (
                    <td key={index} colSpan={cell.columns} rowSpan={cell.rows} />
                  ) : (
                    <th key={index} scope={cell.role} colSpan={cell.columns} rowSpan={cell.rows}>
                      {cell.text}
                    </th>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function ValueCell({ cell, sheet }: { readonly cell: DrawnCell; readonly sheet: SheetProps }) {
  const drawn = cell.values.map(({ at, text }) => ({ at, text, beside: sheet.remarks.filter((remark) => remark.beside === at) }));
  const touched = sheet.remarks.filter((remark) => cell.values.some(({ at }) => remark.beside === at || isInside(at, remark)));
  const inner = (at: string, text: string | null, beside: readonly Remark[]) => (
    <>
      <Value at={at} text={text} sheet={sheet} />
      <Marks remarks={beside} prefix={sheet.prefix} />
    </>
  );
  const [only] = drawn;
  return (
    <td
      id={drawn.length === 1 && only !== undefined ? valueAnchor(only.at) : undefined}
      colSpan={cell.columns}
      rowSpan={cell.rows}
      className={cell.centred ? 'c' : undefined}
      data-level={worst(touched)}
    >
      {drawn.length === 1 && only !== undefined
        ? inner(only.at, only.text, only.beside)
        : drawn.map(({ at, text, beside }) => (
            <p key={at} id={valueAnchor(at)} className="goal">
              {inner(at, text, beside)}
            </p>
          ))}
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
      {sheet.editAddress === undefined || valueName(at) === null ? null : (
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
      <p key={key} id={valueAnchor(at)} data-level={worst(beside)} className="prose">
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
  return finding !== null && holdsCell(finding.at, at);
}

function worst(remarks: readonly Remark[]): string | undefined {
  return (['bad', 'warn', 'hint'] as const).find((tone) => remarks.some((remark) => remark.tone === tone));
}

/** From so many places of one rule on, they are opened to be seen. */
const many = 3;

type MarginProps = {
  readonly remarks: readonly Remark[];
  readonly prefix?: string;
  /** What can be done with a finding. */
  readonly beneath?: ((finding: ExchangeFinding) => ReactNode) | undefined;
};

export function Margin({ remarks, prefix = '', beneath }: MarginProps) {
  const say = useSay();
  if (remarks.length === 0) return <p className="aside">{say(words.noNotes)}</p>;
  return (
    <ul className="notes">
      {remarkGroups(remarks).map((group) => {
        const [first] = group;
        if (first === undefined) return null;
        const { finding } = first;
        if (finding === null) return <NoteRow key={`note-${first.number}`} remark={first} prefix={prefix} />;
        const places = (
          <ul className="plain">
            {group.map((remark) => (
              <PlaceRow key={remark.number} remark={remark} prefix={prefix} beneath={beneath} />
            ))}
          </ul>
        );
        return (
          <li key={`${finding.rule}/${finding.severity}`} className="group">
            <p className="rule-line">
              <SeverityTag severity={finding.severity} />{' '}
              <a href={`/rules/${finding.rule}`}>
                {finding.rule} {say(ruleTitle(finding))}
              </a>{' '}
              {group.length === 1 ? null : <span className="count">{say(sentences.places(group.length))}</span>}
            </p>
            {group.length < many ? (
              places
            ) : (
              <details>
                <summary>{say(words.eachPlace)}</summary>
                {places}
              </details>
            )}
            <p className="advice">{finding.advice}</p>
            <SourcesOf finding={finding} />
          </li>
        );
      })}
    </ul>
  );
}

type PlaceProps = { readonly remark: Remark; readonly prefix: string; readonly beneath: MarginProps['beneath'] };

function PlaceRow({ remark: { number, tone, beside, finding }, prefix, beneath }: PlaceProps) {
  return (
    <li id={`remark-${prefix}${number}`} className={`place ${tone}`} data-beside={beside ?? undefined}>
      <a className="number" href={beside === null ? undefined : `#${valueAnchor(beside)}`}>
        {number}
      </a>
      {finding?.message}
      {finding === null ? null : beneath?.(finding)}
    </li>
  );
}

function NoteRow({ remark: { number, tone, beside, note }, prefix }: { readonly remark: Remark; readonly prefix: string }) {
  const say = useSay();
  if (note === null) return null;
  return (
    <li id={`remark-${prefix}${number}`} className={`place ${tone}`} data-beside={beside ?? undefined}>
      <a className="number" href={beside === null ? undefined : `#${valueAnchor(beside)}`}>
        {number}
      </a>
      <span className={`tag ${tone}`}>{say(noteWords[note.level])}</span> {note.message}
      {note.raw === null ? null : <span className="advice">{`${say(words.readAs)}：${note.raw}`}</span>}
    </li>
  );
}

function SourcesOf({ finding }: { readonly finding: ExchangeFinding }) {
  if (finding.source === undefined || finding.source.length === 0) return null;
  return (
    <p className="rule">
      {finding.source.map((source) => (
        <span key={`${source.id}/${source.clause}`}>
          {source.text} <MarkTag mark={source.mark} />{' '}
        </span>
      ))}
    </p>
  );
}
