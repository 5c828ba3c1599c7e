/** One import: its progress, then each file with what was read, then what became of each paper. */
import { linkTo } from '@jixiao/api/contract';
import type { ImportFile, ImportView } from '@jixiao/domain';
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { bytes, moment } from '../amount.ts';
import { actOnImport } from '../importing/import-acts.ts';
import { GoOn, KeepOrDiscard, Missing, Progress, Withdraw } from '../importing/import-forms.tsx';
import { useSay } from '../language.ts';
import { departmentYearAddress } from '../lists/tables.tsx';
import { Message, Page } from '../ui/page.tsx';
import { FindingCounts } from '../ui/severity.tsx';
import { ValueName } from '../ui/value-name.tsx';
import { valueOf, visitOf } from '../visit.ts';
import { fileStatusWords, importStatusWords, outcomeWords, sentences, words } from '../words.ts';

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  return valueOf(await client.importStatus({ params: { id: place.params['id'] ?? '' }, language }));
}

export async function action(place: ActionFunctionArgs) {
  const { client, language } = visitOf(place);
  const id = place.params['id'] ?? '';
  const outcome = await actOnImport(client, id, await place.request.formData(), language);
  return outcome.ok ? redirect(`/import/${id}`) : outcome.problem;
}

export default function ImportReport() {
  const say = useSay();
  const view = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const title = say(sentences.importTitle(view.files.length));
  const isRunning = view.status === 'running';
  return (
    <Page
      title={title}
      sample={view.region.sample}
      scripts={isRunning ? ['watch-import.js'] : ['remember-name.js']}
      crumbs={[{ to: '/import', label: say(words.import) }, { label: view.files[0]?.name ?? view.id }]}
    >
      {isRunning ? (
        <noscript>
          <meta httpEquiv="refresh" content="2" />
        </noscript>
      ) : null}
      <h1>{title}</h1>
      <p className="lead">
        <span className="tag ok">{say(importStatusWords[view.status])}</span>{' '}
        {`${view.region.name} · ${view.by} · ${moment(view.startedAt)}`}
      </p>
      {problem === undefined || !('detail' in problem) ? null : <Message tone="bad">{problem.detail}</Message>}
      {view.files.length > 1 && !isRunning ? <Summary view={view} /> : null}
      {isRunning ? <Progress view={view} /> : null}
      {view.status === 'cancelled' || view.status === 'interrupted' ? <GoOn view={view} /> : null}
      {view.status === 'ready' ? <Missing view={view} /> : null}
      <FileTable view={view} />
      {isRunning ? null : (
        <p className="doors">
          <span>{say(words.fileReport)}</span>
          <a href={linkTo('importReportCsv', { params: { id: view.id } })}>CSV</a>
          <a href={linkTo('importStatus', { params: { id: view.id } })}>JSON</a>
        </p>
      )}
      {view.status === 'ready' ? <KeepOrDiscard view={view} /> : null}
      <Report view={view} />
      {view.status === 'kept' ? <Withdraw /> : null}
    </Page>
  );
}

/** How many files came to what, most telling first. */
function Summary({ view }: { readonly view: ImportView }) {
  const say = useSay();
  const counts = Map.groupBy(view.files, ({ status }) => status);
  const doubts = view.files.filter(({ doubts: count, papers }) => count > 0 && papers > 0).length;
  const parts = [...counts].map(([status, files]) => `${say(fileStatusWords[status])} ${files.length}`);
  return (
    <p className="lead" role="status">
      {[...parts, ...(doubts > 0 ? [`${say(words.withDoubts)} ${doubts}`] : [])].join(say({ zh: '，', en: ', ' }))}
    </p>
  );
}

function FileTable({ view }: { readonly view: ImportView }) {
  const say = useSay();
  return (
    <div className="scroll" role="group" aria-label={say(words.fileWord)} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.fileName)}</th>
            <th scope="col">{say(words.status)}</th>
            <th scope="col" className="num">
              {say(words.papers)}
            </th>
            <th scope="col" className="num">
              {say(words.doubts)}
            </th>
            <th scope="col">{say(words.questions)}</th>
          </tr>
        </thead>
        <tbody>
          {view.files.map((file, position) => (
            <tr key={position}>
              <th scope="row">
                {canBeChecked(file, view) ? <a href={`/import/${view.id}/${position}`}>{file.name}</a> : file.name}
                <small className="code">{bytes(file.size)}</small>
                {file.message === null ? null : <span className="said">{file.message}</span>}
              </th>
              <td>
                <span className={`tag ${statusTone(file)}`}>{say(fileStatusWords[file.status])}</span>
              </td>
              <td className="num">{file.papers}</td>
              <td className="num">{file.doubts}</td>
              <td>{file.papers === 0 ? '—' : <FindingCounts counts={file.findings} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function canBeChecked(file: ImportFile, view: ImportView): boolean {
  return (file.status === 'read' || file.status === 'no-paper') && view.status === 'ready';
}

function statusTone(file: ImportFile): string {
  if (file.status === 'refused') return 'bad';
  if (file.status === 'no-paper' || file.status === 'cancelled' || file.status === 'left-out') return 'warn';
  return file.status === 'read' || file.status === 'kept' ? 'ok' : 'hint';
}

function Report({ view }: { readonly view: ImportView }) {
  const say = useSay();
  if (view.report.length === 0) return null;
  const years = new Map(
    view.report.map(({ unitKey, fiscalYear }) => [`${unitKey}/${fiscalYear}`, { region: view.region, unitKey, fiscalYear }]),
  );
  return (
    <section aria-labelledby="report">
      <h2 id="report">{say(words.report)}</h2>
      <p className="doors-line">
        {[...years].map(([key, year]) => (
          <a key={key} className="button" href={departmentYearAddress(year)}>
            {`${say(words.toDepartmentYear)} ${year.unitKey} ${year.fiscalYear}`}
          </a>
        ))}
      </p>
      <ul className="plain found">
        {view.report.map((row) => (
          <li key={row.paperId}>
            <span className="tag hint">{say(outcomeWords[row.outcome])}</span> <a href={`/p/${row.paperId}`}>{row.title}</a>{' '}
            <span className="code">{row.file}</span>
            {row.differences.length === 0 ? null : (
              <ul className="plain">
                {row.differences.map(({ at, from, to }) => (
                  <li key={at}>
                    <ValueName at={at} /> <del>{from ?? say(words.blank)}</del> → <ins>{to ?? say(words.blank)}</ins>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
