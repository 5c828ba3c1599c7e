/** Findings of a department year grouped by rule, each row a link to the cell on its paper's page. */
import type { DepartmentYearView, ExchangeFinding } from '@jixiao/domain';
import { useSay } from '../language.ts';
import { ownPointer, valueAnchor } from '../paper/anchors.ts';
import { ruleTitle } from '../paper/rule-title.ts';
import { SeverityTag } from '../ui/severity.tsx';
import { YearSetAside } from '../waivers/year-set-aside.tsx';
import { kindWords, sentences, words } from '../words.ts';

const weight = { error: 0, warning: 1, hint: 2 } as const;

export function FindingsByRule({ view }: { readonly view: DepartmentYearView }) {
  const say = useSay();
  const open = view.findings.filter(({ waiver }) => waiver === undefined);
  const groups = [...Map.groupBy(open, ({ rule, severity }) => `${rule}/${severity}`).values()].sort(
    (a, b) => rank(a) - rank(b) || b.length - a.length,
  );
  return (
    <>
      {groups.length === 0 ? <p>{say(words.noFindings)}</p> : <Groups groups={groups} view={view} />}
      <YearSetAside view={view} />
    </>
  );
}

type GroupsProps = { readonly groups: readonly (readonly ExchangeFinding[])[]; readonly view: DepartmentYearView };

function Groups({ groups, view }: GroupsProps) {
  const say = useSay();
  return (
    <ul className="rules">
      {groups.map((findings) => {
        const first = findings[0];
        if (first === undefined) return null;
        return (
          <li key={`${first.rule}/${first.severity}`}>
            <details>
              <summary>
                <SeverityTag severity={first.severity} />
                <strong>
                  {first.rule} {say(ruleTitle(first))}
                </strong>
                <span className="count">{say(sentences.places(findings.length))}</span>
              </summary>
              <p className="aside">
                <a href={`/rules/${first.rule}`}>{say(words.aboutRule)}</a>
              </p>
              <ul className="plain found">
                {findings.map((finding, index) => (
                  <FoundRow key={index} finding={finding} view={view} />
                ))}
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function FoundRow({ finding, view }: { readonly finding: ExchangeFinding; readonly view: DepartmentYearView }) {
  const say = useSay();
  const entry = view.papers[Number(/^\/papers\/(\d+)/.exec(finding.at)?.[1] ?? -1)];
  return (
    <li>
      {entry === undefined ? null : (
        <a href={`/p/${entry.id}#${valueAnchor(ownPointer(finding.at))}`}>
          {entry.paper.project?.name ?? say(kindWords[entry.paper.kind])}
        </a>
      )}{' '}
      {finding.message} <span className="advice">{finding.advice}</span>
    </li>
  );
}

function rank(findings: readonly ExchangeFinding[]): number {
  return weight[findings[0]?.severity ?? 'hint'];
}

export function CannotTellList({ undecided }: { readonly undecided: readonly { readonly rule: string; readonly why: string }[] }) {
  const say = useSay();
  if (undecided.length === 0) return null;
  const groups = Map.groupBy(undecided, ({ rule, why }) => `${rule}：${why}`);
  return (
    <details className="quiet">
      <summary>
        {say(words.cannotTell)} <span className="count">{groups.size}</span>
      </summary>
      <ul className="plain">
        {[...groups].map(([text, all]) => (
          <li key={text}>
            {text} {all.length > 1 ? <span className="count">{say(sentences.places(all.length))}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
