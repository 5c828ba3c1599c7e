/** Place 3: one paper as its official form, the remarks in the margin, its versions and corrections. */
import { linkTo } from '@jixiao/api/contract';
import { isScored, type PaperView, schemeById } from '@jixiao/domain';
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { bytes, fenOf, moment, wan } from '../amount.ts';
import { useSay } from '../language.ts';
import { CorrectionForm } from '../paper/correction-form.tsx';
import { Score } from '../paper/score.tsx';
import { Margin, PaperSheet, remarksOnPaper, sheetHeading } from '../paper/paper-sheet.tsx';
import { PaperFrame } from '../paper/paper-frame.tsx';
import { typingScript } from '../typing/edited-paper.tsx';
import { ExportLinks } from '../ui/exports.tsx';
import { Message } from '../ui/page.tsx';
import { ValueName } from '../ui/value-name.tsx';
import { field, valueOf, visitOf } from '../visit.ts';
import { SetAside } from '../waivers/set-aside.tsx';
import { actOnWaivers, isWaiverAct } from '../waivers/waiver-acts.ts';
import { waiverSentences, waiverWords } from '../waivers/waiver-words.ts';
import { kindWords, sentences, words } from '../words.ts';
import { CannotTellList } from '../year/findings.tsx';

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  const address = new URL(place.request.url);
  const version = Number(address.searchParams.get('version'));
  const query = Number.isInteger(version) && version > 0 ? { version } : {};
  const view = valueOf(await client.paper({ params: { id: place.params['id'] ?? '' }, query, language }));
  return {
    view,
    editing: address.searchParams.get('at'),
    said: address.searchParams.get('said'),
    scheme: schemeById(address.searchParams.get('scheme') ?? '')?.id ?? null,
  };
}

export async function action(place: ActionFunctionArgs) {
  const { client, language } = visitOf(place);
  const id = place.params['id'] ?? '';
  const form = await place.request.formData();
  if (isWaiverAct(form)) {
    const { problem, given } = await actOnWaivers(client, id, form, language);
    return problem === null ? redirect(`/p/${id}?said=${String(form.get('act'))}`) : { ...problem, given };
  }
  const by = field(form, 'by') ?? '';
  if (form.get('act') === 'withdraw') {
    const withdrawn = await client.withdrawPaper({ params: { id }, body: { by, reason: field(form, 'why') ?? '' }, language });
    return withdrawn.ok ? redirect(`/p/${id}`) : withdrawn.problem;
  }
  const at = field(form, 'at') ?? '';
  const corrected = await client.correctPaper({
    params: { id },
    body: { at, to: field(form, 'to'), by, why: field(form, 'why') ?? '' },
    language,
  });
  return corrected.ok ? redirect(`/p/${id}#history`) : corrected.problem;
}

export default function PaperPlace() {
  const say = useSay();
  const { view, editing, said, scheme } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { paper } = view;
  const root = '/papers/0';
  const remarks = remarksOnPaper(paper, root, view.findings, view.notes);
  const latest = Math.max(...view.versions.map(({ number }) => number));
  const isLatest = view.version === latest;
  const given = problem !== undefined && 'given' in problem ? problem.given : null;
  const current = view.versions.find(({ number }) => number === view.version);
  return (
    <PaperFrame view={view} tab="form" scripts={['remember-name.js', 'link-values.js', ...(editing === null ? [] : [typingScript])]}>
      {problem === undefined || !('detail' in problem) ? null : <Message tone="bad">{problem.detail}</Message>}
      <Said said={problem === undefined ? said : null} />
      {view.withdrawn === null ? null : (
        <Message tone="warn">{say(sentences.withdrawnBy(view.withdrawn.by, moment(view.withdrawn.at), view.withdrawn.reason))}</Message>
      )}
      {isLatest ? null : (
        <Message tone="warn">
          {say(sentences.versionShown(view.version, latest))} <a href={`/p/${view.id}`}>{say(sentences.version(latest))}</a>
        </Message>
      )}
      <Lead view={view} />
      <div className="doors">
        <p>
          <ExportLinks addressOf={(file) => linkTo('exportPaper', { params: { id: view.id, file } })} />
        </p>
      </div>
      <div className="sheet">
        <PaperSheet
          paper={paper}
          root={root}
          heading={sheetHeading(paper) ?? say(kindWords[paper.kind])}
          remarks={remarks}
          source={current?.file ? `/p/${view.id}/source` : null}
          {...(isLatest && view.withdrawn === null ? { editAddress: (at: string) => `/p/${view.id}?at=${encodeURIComponent(at)}` } : {})}
          {...(editing === null
            ? {}
            : {
                editing: {
                  at: editing,
                  form: <CorrectionForm at={editing} paper={paper} root={root} notes={view.notes} back={`/p/${view.id}`} />,
                },
              })}
        />
        <aside aria-label={say(words.notes)} className="margin">
          <Margin
            remarks={remarks}
            beneath={(finding) => <SetAside finding={finding} view={view} given={given} canAct={isLatest && view.withdrawn === null} />}
          />
          <CannotTellList undecided={view.cannotTell} />
          <p className="aside">{say(words.clickValue)}</p>
        </aside>
      </div>
      {isScored(paper) ? <Score paper={paper} root={root} region={view.region.code} scheme={scheme} address={`/p/${view.id}`} /> : null}
      <History view={view} />
    </PaperFrame>
  );
}

/** What was done, after the page was loaded again. */
function Said({ said }: { readonly said: string | null }) {
  const say = useSay();
  if (said !== 'set-aside' && said !== 'withdraw-waiver') return null;
  return <Message tone="ok">{say(said === 'set-aside' ? waiverWords.saidSetAside : waiverWords.saidWithdrawn)}</Message>;
}

function Lead({ view }: { readonly view: PaperView }) {
  const say = useSay();
  const project = view.paper.project;
  if (project === null) return null;
  const { total } = project.budget;
  const open = view.findings.filter(({ waiver }) => waiver === undefined).length;
  return (
    <p className="lead">
      <strong>
        {total === null || project.amountUnit === null ? say(words.blank) : wan(fenOf(total, project.amountUnit).toString())}{' '}
        {say(words.wanUnit)}
      </strong>
      {say({ zh: '，', en: ', ' })}
      {say(sentences.indicators(project.indicators.length))}
      {say({ zh: '，', en: ', ' })}
      {say(sentences.findings(open))}
      {view.findings.length === open ? null : say({ zh: '，', en: ', ' }) + say(waiverSentences.setAside(view.findings.length - open))}
      {say({ zh: '。', en: '.' })}
    </p>
  );
}

function History({ view }: { readonly view: PaperView }) {
  const say = useSay();
  return (
    <section aria-labelledby="history" className="history">
      <h2 id="history">{say(words.history)}</h2>
      <div className="scroll" role="group" aria-labelledby="history" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.version)}</th>
              <th scope="col">{say(words.when)}</th>
              <th scope="col">{say(words.who)}</th>
              <th scope="col">{say(words.why)}</th>
              <th scope="col">{say(words.originalFile)}</th>
              <th scope="col">{say(words.compare)}</th>
            </tr>
          </thead>
          <tbody>
            {view.versions.map(({ number, at, by, reason, file }) => (
              <tr key={number}>
                <th scope="row">
                  <a href={`/p/${view.id}?version=${number}`} aria-current={number === view.version ? 'true' : undefined}>
                    {say(sentences.version(number))}
                  </a>
                </th>
                <td>{moment(at)}</td>
                <td>{by}</td>
                <td>{reason}</td>
                <td>
                  {file === null ? (
                    '—'
                  ) : (
                    <a href={linkTo('sourceFile', { params: { sha256: file.sha256 } })} download={file.name}>
                      {`${file.name}（${bytes(file.size)}）`}
                    </a>
                  )}
                </td>
                <td>
                  {number > 1 ? (
                    <a href={`/p/${view.id}/compare?from=${number - 1}&to=${number}`}>{say(sentences.comparedWith(number - 1, number))}</a>
                  ) : (
                    '—'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {view.corrections.length === 0 ? null : (
        <>
          <h3>{say(words.corrections)}</h3>
          <ul className="plain">
            {view.corrections.map(({ at, from, to, by, when, why }) => (
              <li key={`${at}${when}`}>
                <ValueName at={at} /> <del>{from ?? say(words.blank)}</del> → <ins>{to ?? say(words.blank)}</ins> · {by} · {moment(when)} ·{' '}
                {why}
              </li>
            ))}
          </ul>
        </>
      )}
      {view.withdrawn === null ? (
        <details className="quiet">
          <summary>{say(words.withdrawPaper)}</summary>
          <form method="post" className="stack">
            <input type="hidden" name="act" value="withdraw" />
            <label>
              {say(words.who)} <input name="by" required maxLength={100} data-remember="name" />
            </label>
            <label>
              {say(words.why)} <input name="why" required maxLength={1000} />
            </label>
            <button className="button quiet">{say(words.withdraw)}</button>
          </form>
        </details>
      ) : null}
    </section>
  );
}
