/** Self-evaluations worked out again: each paper with its total, folded out the working of each point beside what is printed. */
import type { ScoredPaper } from '@jixiao/documents';
import { differs, gradeSentence, isOff, nodesOf, type Text, type WorkingRow, workingRows } from '@jixiao/domain';
import { useState } from 'react';
import { words } from '../words.ts';
import { keysOf } from './keys.ts';
import { useLanguage, useSay } from './language.ts';

const columns: readonly { readonly head: Text; readonly isNumber: boolean; of(row: WorkingRow): string }[] = [
  { head: words.weight, isNumber: true, of: ({ weight }) => weight },
  { head: words.target, isNumber: false, of: ({ target }) => target },
  { head: words.actual, isNumber: false, of: ({ actual }) => actual },
  { head: words.working, isNumber: false, of: ({ working }) => working },
  { head: words.result, isNumber: true, of: ({ result }) => result || '—' },
  { head: words.printed, isNumber: true, of: ({ printed }) => printed },
  { head: words.apart, isNumber: true, of: ({ difference }) => (difference === '0' ? '' : difference) },
];

export function Scores({ scored, isPrinted }: { readonly scored: readonly ScoredPaper[]; readonly isPrinted: boolean }) {
  const say = useSay();
  if (scored.length === 0) return null;
  const keys = keysOf(scored.map(({ file, workings }) => `${file} ${workings.at}`));
  return (
    <section aria-labelledby="scores" className="scores">
      <h2 id="scores">{say(words.scores)}</h2>
      {scored.map((paper, index) => (
        <Scored key={keys[index]} paper={paper} isPrinted={isPrinted} />
      ))}
    </section>
  );
}

function Scored({ paper: { file, title, workings }, isPrinted }: { readonly paper: ScoredPaper; readonly isPrinted: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { total, scheme } = workings;
  return (
    <details className="subject" open={isOpen || isPrinted} onToggle={({ currentTarget }) => isPrinted || setOpen(currentTarget.open)}>
      <summary>
        <strong>{title}</strong> <span className="soft">{file}</span> {say(words.result)} {total.result ?? '—'}{' '}
        <span className="soft">
          {say(words.printed)} {total.printed ?? '—'}
        </span>{' '}
        {differs(workings) ? <span className="tag warn">{say(words.differs)}</span> : null}
      </summary>
      {isOpen || isPrinted ? (
        <div className="group">
          <p>{gradeSentence(workings, language)}</p>
          <Workings paper={workings} />
          <p className="soft">
            {say(words.scheme)}
            {say(scheme.title)} ({say(scheme.because)})
          </p>
        </div>
      ) : null}
    </details>
  );
}

function Workings({ paper }: { readonly paper: ScoredPaper['workings'] }) {
  const say = useSay();
  const nodes = nodesOf(paper.total);
  return (
    <div className="scroll" role="group" aria-label={say(words.scores)} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.item)}</th>
            {columns.map(({ head, isNumber }) => (
              <th key={head.en} scope="col" className={isNumber ? 'n' : undefined}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {workingRows(paper, useLanguage()).map((row, index) => {
            const node = nodes[index];
            return (
              <tr key={index} className={node !== undefined && isOff(node) ? 'is-off' : undefined}>
                <th scope="row" className={`depth-${Math.min(row.depth, 3)}`}>
                  {row.title}
                  {row.note === '' ? null : <p className="soft">{row.note}</p>}
                </th>
                {columns.map(({ head, isNumber, of }) => (
                  <td key={head.en} className={isNumber ? 'n' : undefined}>
                    {of(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
