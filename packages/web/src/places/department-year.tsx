/** Place 2: everything of one publishing unit in one fiscal year. */
import { linkTo } from '@jixiao/api/contract';
import { addToTally, type DepartmentYearView, emptyTally, figureDefinitions, figuresOf, percentOf, summaryOf } from '@jixiao/domain';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { bytes, moment, share, wan } from '../amount.ts';
import { useLanguage, useSay } from '../language.ts';
import { departmentYearAddress, unitName } from '../lists/tables.tsx';
import { ExportLinks } from '../ui/exports.tsx';
import { Page } from '../ui/page.tsx';
import { FindingCounts, sumCounts } from '../ui/severity.tsx';
import { valueOf, visitOf } from '../visit.ts';
import { kindWords, sentences, words } from '../words.ts';
import { SmallPlan, useCheckpointName, YearPlan } from '../year/charts.tsx';
import { CannotTellList, FindingsByRule } from '../year/findings.tsx';
import { summedPlan } from '../year/plan.ts';

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  const { region = '', unitKey = '', year } = place.params;
  return valueOf(await client.departmentYear({ params: { region, unitKey, year: Number(year) }, language }));
}

export default function DepartmentYear() {
  const say = useSay();
  const view = useLoaderData<typeof loader>();
  const name = unitName(view.unit, view.unitKey);
  const title = say(sentences.yearTitle(name, view.fiscalYear));
  return (
    <Page
      title={title}
      sample={view.region.sample}
      crumbs={[
        { to: `/units?region=${view.region.code}`, label: view.region.name },
        { to: `/units?region=${view.region.code}&q=${encodeURIComponent(name)}`, label: name },
        { label: say(sentences.year(view.fiscalYear)) },
      ]}
    >
      <h1>{title}</h1>
      <Lead view={view} />
      <Doors view={view} />
      <div className="beside">
        <ObjectivesOfYear view={view} />
        {projectsOf(view).length === 0 ? null : <Projects view={view} />}
      </div>
      <OtherForms view={view} />
      <div className="two">
        <section aria-labelledby="findings">
          <h2 id="findings">{say(words.findingsTitle)}</h2>
          <FindingsByRule view={view} />
          <CannotTellList undecided={view.cannotTell} />
        </section>
        <section aria-labelledby="plan">
          <h2 id="plan">{say(words.yearPlan)}</h2>
          <YearPlan plan={summedPlan(view.papers)} />
        </section>
      </div>
      <Files view={view} />
    </Page>
  );
}

function projectsOf(view: DepartmentYearView) {
  return view.papers.flatMap((entry) =>
    entry.paper.project === null || entry.paper.kind !== 'target-declaration' || entry.paper.horizon !== 'annual'
      ? []
      : [{ ...entry, project: entry.paper.project }],
  );
}

/** The year in words, by formulas that stand below. */
function Lead({ view }: { readonly view: DepartmentYearView }) {
  const language = useLanguage();
  const say = useSay();
  const tally = emptyTally();
  for (const { paper } of view.papers) addToTally(tally, paper);
  const figures = figuresOf(tally);
  const counts = sumCounts(view.papers.map(({ findings }) => findings));
  return (
    <>
      <p className="lead">{summaryOf(tally, figures, counts, language).join(language === 'en' ? ' ' : '')}</p>
      <details className="quiet">
        <summary>{say(words.figures)}</summary>
        <div className="scroll" role="group" aria-label={say(words.figures)} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(words.figure)}</th>
                <th scope="col" className="num">
                  {say(words.nOfM)}
                </th>
                <th scope="col" className="num">
                  %
                </th>
                <th scope="col">{say(words.formula)}</th>
              </tr>
            </thead>
            <tbody>
              {figureDefinitions.map(({ id, title, counts: unit, formula }) => {
                const { n, of } = figures.find((figure) => figure.id === id) ?? { n: '0', of: '0' };
                const printed = (value: string) => (unit === 'fen' ? wan(value) : value);
                return (
                  <tr key={id}>
                    <th scope="row">{say(title)}</th>
                    <td className="num">{`${printed(n)} / ${printed(of)}${unit === 'fen' ? ` ${say(words.wanUnit)}` : ''}`}</td>
                    <td className="num">{percentOf({ n, of }) ?? '—'}</td>
                    <td>{say(formula)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}

function Doors({ view }: { readonly view: DepartmentYearView }) {
  const say = useSay();
  const params = { region: view.region.code, unitKey: view.unitKey, year: view.fiscalYear };
  const query = { region: view.region.code, unit: view.unitKey, year: view.fiscalYear };
  return (
    <div className="doors">
      <p>
        <ExportLinks addressOf={(file) => linkTo('exportDepartmentYear', { params: { ...params, file } })} />
        <a href={linkTo('projectsCsv', { query })}>{`CSV ${say(words.projects)}`}</a>
        <a href={linkTo('indicatorsCsv', { query })}>{`CSV ${say(words.indicators)}`}</a>
      </p>
      {view.otherYears.length === 0 ? null : (
        <p>
          <span>{say(words.otherYears)}</span>
          {view.otherYears.map((fiscalYear) => (
            <a key={fiscalYear} href={departmentYearAddress({ ...view, fiscalYear })}>
              {fiscalYear}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

function ObjectivesOfYear({ view }: { readonly view: DepartmentYearView }) {
  const say = useSay();
  const entry = view.papers.find(({ paper }) => paper.objectives !== null);
  const objectives = entry?.paper.objectives ?? null;
  return (
    <section aria-labelledby="objectives" className="objectives-column">
      <h2 id="objectives">{say(words.objectives)}</h2>
      {entry === undefined || objectives === null ? (
        <DepartmentForm view={view} />
      ) : (
        <div lang="zh-CN">
          <p>{objectives.overall}</p>
          {objectives.items.length === 0 ? null : (
            <>
              <h3>{say(words.subObjectives)}</h3>
              <ul className="objectives">
                {objectives.items.map(({ text }, index) => (
                  <li key={index}>{text}</li>
                ))}
              </ul>
            </>
          )}
          {objectives.measures.length === 0 ? null : (
            <details>
              <summary>
                {say(words.measures)} <span className="count">{objectives.measures.length}</span>
              </summary>
              <ul className="objectives">
                {objectives.measures.map(({ text }, index) => (
                  <li key={index}>{text}</li>
                ))}
              </ul>
            </details>
          )}
          <p>
            <a href={`/p/${entry.id}`}>{say(words.wholePaper)} ›</a>
          </p>
        </div>
      )}
    </section>
  );
}

/** The objectives of a whole-department form, where the text has no part in prose. */
function DepartmentForm({ view }: { readonly view: DepartmentYearView }) {
  const say = useSay();
  const entry = view.papers.find(({ paper }) => paper.department !== null);
  const department = entry?.paper.department ?? null;
  if (entry === undefined || department === null) return <p className="blank">{say(words.noObjectives)}</p>;
  return (
    <div lang="zh-CN">
      {department.duties === '' ? null : <p>{department.duties}</p>}
      <ul className="objectives">
        {department.objectives.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
      <p>
        <a href={`/p/${entry.id}`}>{say(words.wholePaper)} ›</a>
      </p>
    </div>
  );
}

function Projects({ view }: { readonly view: DepartmentYearView }) {
  const say = useSay();
  const checkpointName = useCheckpointName();
  const projects = projectsOf(view);
  const points = [...new Set(projects.flatMap(({ project }) => (project.spendingPlan ?? []).map(({ by }) => by)))].sort();
  const largest = projects.reduce((most, { amountFen }) => Math.max(most, share(amountFen ?? '0', view.amountFen)), 0);
  return (
    <section aria-labelledby="projects">
      <h2 id="projects">{say(words.projects)}</h2>
      <div className="scroll" role="group" aria-labelledby="projects" tabIndex={0}>
        <table className="money">
          <caption>{say(sentences.planCaption(points.map(checkpointName).join('、')))}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.project)}</th>
              <th scope="col" className="num">
                {say(words.amount)}
              </th>
              <th scope="col">{say(words.plan)}</th>
              <th scope="col" className="num">
                {say(words.indicators)}
              </th>
              <th scope="col">{say(words.questions)}</th>
            </tr>
          </thead>
          <tbody>
            {projects.map(({ id, project, amountFen, findings, waived }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/p/${id}`}>{project.name ?? say(words.unnamed)}</a>
                  {amountFen === null || largest === 0 ? null : (
                    <span
                      className="bar"
                      aria-hidden="true"
                      style={{ width: `${((share(amountFen, view.amountFen) / largest) * 100).toFixed(1)}%` }}
                    />
                  )}
                </th>
                <td className="num">{amountFen === null ? <span className="blank">{say(words.blank)}</span> : wan(amountFen)}</td>
                <td>
                  <SmallPlan project={project} />
                </td>
                <td className="num">{project.indicators.length}</td>
                <td>
                  <FindingCounts counts={findings} waived={waived} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say(words.total)}</th>
              <td className="num">{wan(view.amountFen)}</td>
              <td />
              <td className="num">{projects.reduce((sum, { project }) => sum + project.indicators.length, 0)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

/** Forms of the year beside the declared projects: of the whole department, monitoring, self-evaluations, medium-term halves. */
function OtherForms({ view }: { readonly view: DepartmentYearView }) {
  const say = useSay();
  const others = view.papers.filter(
    ({ paper }) => paper.objectives === null && (paper.kind !== 'target-declaration' || paper.horizon === 'medium-term'),
  );
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="other-forms">
      <h2 id="other-forms">{say(words.otherForms)}</h2>
      <div className="scroll" role="group" aria-labelledby="other-forms" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.formName)}</th>
              <th scope="col">{say(words.about)}</th>
              <th scope="col" className="num">
                {say(words.executionRate)}
              </th>
              <th scope="col" className="num">
                {say(words.totalScore)}
              </th>
              <th scope="col" className="num">
                {say(words.indicators)}
              </th>
              <th scope="col">{say(words.questions)}</th>
            </tr>
          </thead>
          <tbody>
            {others.map(({ id, paper, findings, waived }) => {
              const subject = paper.project ?? paper.department;
              const rate = subject?.execution?.rate ?? null;
              return (
                <tr key={id}>
                  <th scope="row">
                    <a href={`/p/${id}`}>{say(paper.horizon === 'medium-term' ? words.mediumTerm : kindWords[paper.kind])}</a>
                  </th>
                  <td lang="zh-CN">{paper.project?.name ?? unitName(paper.unit, view.unitKey)}</td>
                  <td className="num">{rate === null ? '—' : `${rate}%`}</td>
                  <td className="num">{subject?.total ?? '—'}</td>
                  <td className="num">{subject?.indicators.length ?? 0}</td>
                  <td>
                    <FindingCounts counts={findings} waived={waived} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Files({ view }: { readonly view: DepartmentYearView }) {
  const say = useSay();
  return (
    <section aria-labelledby="files">
      <h2 id="files">{say(words.sourceFiles)}</h2>
      <ul className="plain">
        {view.files.map((file) => (
          <li key={file.sha256}>
            <a href={linkTo('sourceFile', { params: { sha256: file.sha256 } })} download={file.name}>
              {file.name}
            </a>{' '}
            <span className="code">
              {`${bytes(file.size)} · ${say(words.importedAt)} ${moment(file.importedAt)} · SHA-256 `}
              <abbr title={file.sha256}>{`${file.sha256.slice(0, 8)}…${file.sha256.slice(-4)}`}</abbr>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
