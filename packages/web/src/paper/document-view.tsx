/** The document as it was read: paragraphs and tables, each place an anchor, each read cell a link to the value made of it. */
import type { DocumentBlock, Origin, Paper } from '@jixiao/domain';
import { useSay } from '../language.ts';
import { sentences } from '../words.ts';
import { originAnchor, valueAnchor } from './anchors.ts';

type DocumentViewProps = {
  readonly blocks: readonly DocumentBlock[];
  readonly papers: readonly Paper[];
  /** Places with a doubt, to be marked. */
  readonly doubted: readonly Origin[];
  readonly label: string;
};
type Table = Extract<DocumentBlock, { type: 'table' }>;

export function DocumentView({ blocks, papers, doubted, label }: DocumentViewProps) {
  const values = valuesByPlace(papers);
  const doubts = new Set(doubted.map(originAnchor));
  return (
    <div className="doc" role="region" aria-label={label} tabIndex={0} lang="zh-CN">
      {blocks.map((block) => {
        if (block.type === 'table')
          return <DocumentTable key={`t${block.part}${block.index}`} table={block} values={values} doubts={doubts} />;
        const anchor = block.line === null ? `o-${block.part}-p${block.index}` : `o-line-${block.line}`;
        const value = values.get(anchor);
        if (block.text.trim() === '') return null;
        return (
          <p
            key={anchor}
            id={anchor}
            className={block.style === null ? undefined : 'styled'}
            data-doubt={doubts.has(anchor) ? '' : undefined}
          >
            <Place text={block.text} anchor={anchor} value={value} />
          </p>
        );
      })}
    </div>
  );
}

function DocumentTable({
  table,
  values,
  doubts,
}: {
  readonly table: Table;
  readonly values: ReadonlyMap<string, string>;
  readonly doubts: ReadonlySet<string | null>;
}) {
  const say = useSay();
  const rows = Array.from({ length: table.rows }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
  );
  return (
    <div className="scroll-x" role="group" aria-label={say(sentences.tableOf(table.index + 1))} tabIndex={0}>
      <table>
        <caption>{say(sentences.tableOf(table.index + 1))}</caption>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell) => {
                const anchor = cell.line === null ? `o-${table.part}-t${table.index}-r${cell.row}-c${cell.column}` : `o-line-${cell.line}`;
                return (
                  <td
                    key={cell.column}
                    id={anchor}
                    colSpan={cell.columnSpan}
                    rowSpan={cell.rowSpan}
                    data-doubt={doubts.has(anchor) ? '' : undefined}
                  >
                    <Place text={cell.text} anchor={anchor} value={values.get(anchor)} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Place({ text, anchor, value }: { readonly text: string; readonly anchor: string; readonly value: string | undefined }) {
  if (value === undefined || text.trim() === '') return <>{text}</>;
  return (
    <a className="origin" href={`#${value}`} data-place={anchor}>
      {text}
    </a>
  );
}

/** Anchor of a place → anchor of the value read from it. A value drawn on the sheet stands at the pointer without its last parts. */
function valuesByPlace(papers: readonly Paper[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const paper of papers)
    for (const [pointer, origin] of Object.entries(paper.origins ?? {})) {
      const anchor = originAnchor(origin);
      if (anchor !== null && !found.has(anchor)) found.set(anchor, valueAnchor(drawnAt(pointer)));
    }
  return found;
}

/** The pointer under which the sheet draws a value: a target or a label as one cell. */
export function drawnAt(pointer: string): string {
  return pointer
    .replace(/^(\/papers\/\d+\/project\/indicators\/\d+\/target)(?:\/.*)?$/, '$1/raw')
    .replace(/^(\/papers\/\d+\/project\/indicators\/\d+\/(?:category|kind))(?:\/.*)?$/, '$1/label')
    .replace(/^(\/papers\/\d+\/project\/spendingPlan\/\d+)$/, '$1/percent')
    .replace(/^(\/papers\/\d+\/project\/indicators\/\d+)$/, '$1/name')
    .replace(/^(\/papers\/\d+\/project\/objectives)$/, '$1/0')
    .replace(/^(\/papers\/\d+\/objectives\/(?:items|measures)\/\d+)(?:\/title)?$/, '$1/text');
}
