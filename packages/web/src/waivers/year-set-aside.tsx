/** What is set aside in a department year, apart from what is open: each with its reason and a link to its cell. */
import type { DepartmentYearView, ExchangeFinding } from '@jixiao/domain';
import { useSay } from '../language.ts';
import { ownPointer, valueAnchor } from '../paper/anchors.ts';
import { kindWords } from '../words.ts';
import { waiverSentences, waiverWords } from './waiver-words.ts';

export function YearSetAside({ view }: { readonly view: DepartmentYearView }) {
  const say = useSay();
  const setAside = view.findings.filter(({ waiver }) => waiver !== undefined);
  if (setAside.length === 0) return null;
  return (
    <details className="quiet">
      <summary>{say(waiverSentences.setAside(setAside.length))}</summary>
      <ul className="plain found">
        {setAside.map((finding, index) => (
          <li key={index}>
            <PaperLink finding={finding} view={view} /> {finding.rule} {finding.message}
            <span className="waiver">
              {finding.waiver?.reason}{' '}
              <span className="by">{say(waiverSentences.by(finding.waiver?.by ?? '', finding.waiver?.until ?? null))}</span>
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href="/waivers">{say(waiverWords.all)}</a>
      </p>
    </details>
  );
}

function PaperLink({ finding, view }: { readonly finding: ExchangeFinding; readonly view: DepartmentYearView }) {
  const say = useSay();
  const entry = view.papers[Number(/^\/papers\/(\d+)/.exec(finding.at)?.[1] ?? -1)];
  if (entry === undefined) return null;
  return (
    <a href={`/p/${entry.id}#${valueAnchor(ownPointer(finding.at))}`}>{entry.paper.project?.name ?? say(kindWords[entry.paper.kind])}</a>
  );
}
