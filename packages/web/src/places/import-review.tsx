/** One file of an import: the document beside what was read from it, doubts first, a value corrected in its place. */
import type { DraftView } from '@jixiao/domain';
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { KeepOrDiscard, Missing } from '../importing/import-forms.tsx';
import { useSay } from '../language.ts';
import { originAnchor, originText, valueAnchor } from '../paper/anchors.ts';
import { CorrectionForm } from '../paper/correction-form.tsx';
import { DocumentView, drawnAt } from '../paper/document-view.tsx';
import { drawnText } from '../paper/drawn-text.ts';
import { Margin, PaperSheet, remarksOnPaper, sheetHeading } from '../paper/paper-sheet.tsx';
import { Message, Page } from '../ui/page.tsx';
import { field, valueOf, visitOf } from '../visit.ts';
import { kindWords, noteWords, sentences, words } from '../words.ts';

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  const id = place.params['id'] ?? '';
  const file = Number(place.params['file']);
  const [status, draft] = await Promise.all([
    client.importStatus({ params: { id }, language }),
    client.importDraft({ params: { id, file }, language }),
  ]);
  return { view: valueOf(status), draft: valueOf(draft), file, editing: new URL(place.request.url).searchParams.get('at') };
}

export async function action(place: ActionFunctionArgs) {
  const { client, language } = visitOf(place);
  const id = place.params['id'] ?? '';
  const file = Number(place.params['file']);
  const form = await place.request.formData();
  const at = field(form, 'at') ?? '';
  const corrected = await client.correctDraft({
    params: { id, file },
    body: { at, to: field(form, 'to'), by: field(form, 'by') ?? '', why: field(form, 'why') ?? '' },
    language,
  });
  return corrected.ok ? redirect(`/import/${id}/${file}#${valueAnchor(at)}`) : corrected.problem;
}

export default function ImportReview() {
  const say = useSay();
  const { view, draft, file, editing } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { reading } = draft;
  const here = `/import/${view.id}/${file}`;
  return (
    <Page
      title={reading.file}
      sample={view.region.sample}
      wide
      scripts={['link-values.js', 'remember-name.js']}
      crumbs={[
        { to: '/import', label: say(words.import) },
        { to: `/import/${view.id}`, label: say(sentences.importTitle(view.files.length)) },
        { label: reading.file },
      ]}
    >
      <h1>{reading.file}</h1>
      {problem === undefined || !('detail' in problem) ? null : <Message tone="bad">{problem.detail}</Message>}
      <Doubts draft={draft} />
      <Missing view={view} />
      {reading.papers.length < 2 ? null : (
        <nav aria-label={say(words.papers)}>
          <ol className="paper-list">
            {reading.papers.map((paper, index) => (
              <li key={index}>
                <a href={`#${valueAnchor(`/papers/${index}`)}`}>{paper.project?.name ?? say(kindWords[paper.kind])}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="read">
        <DocumentView
          blocks={draft.blocks}
          papers={reading.papers}
          doubted={reading.notes.flatMap(({ origin, level }) => (origin !== null && level !== 'info' ? [origin] : []))}
          label={say(words.wholeDocument)}
        />
        <div className="values" role="region" aria-label={say(words.whatWasRead)} tabIndex={0}>
          {reading.papers.length === 0 ? <p>{say(words.noPaperHere)}</p> : null}
          {reading.papers.map((paper, index) => {
            const root = `/papers/${index}`;
            const inside = ({ at }: { readonly at: string | null }): boolean => at === root || (at?.startsWith(`${root}/`) ?? false);
            const remarks = remarksOnPaper(
              paper,
              root,
              reading.findings.filter(inside),
              reading.notes.filter((note) => inside(note) && note.level !== 'info'),
            );
            return (
              <article key={root} className="read-paper" aria-label={paper.project?.name ?? say(kindWords[paper.kind])}>
                <p className="aside">{say(sentences.paperNumber(index + 1, reading.papers.length))}</p>
                <PaperSheet
                  paper={paper}
                  root={root}
                  heading={sheetHeading(paper) ?? say(kindWords[paper.kind])}
                  remarks={remarks}
                  prefix={`${index}-`}
                  source=""
                  editAddress={(at) => `${here}?at=${encodeURIComponent(at)}`}
                  {...(editing === null
                    ? {}
                    : {
                        editing: { at: editing, form: <CorrectionForm at={editing} value={drawnText(paper, root, editing)} back={here} /> },
                      })}
                />
                {remarks.length === 0 ? null : <Margin remarks={remarks} prefix={`${index}-`} />}
              </article>
            );
          })}
        </div>
      </div>
      {view.status === 'ready' ? <KeepOrDiscard view={view} /> : null}
    </Page>
  );
}

function Doubts({ draft }: { readonly draft: DraftView }) {
  const say = useSay();
  const doubts = draft.reading.notes.filter(({ level }) => level !== 'info');
  const info = draft.reading.notes.filter(({ level }) => level === 'info');
  return (
    <section aria-labelledby="doubts">
      <h2 id="doubts">
        {say(words.doubtsFirst)} <span className="count">{doubts.length}</span>
      </h2>
      {doubts.length === 0 ? <p>{say(words.noDoubts)}</p> : null}
      <NoteList notes={doubts} />
      {info.length === 0 ? null : (
        <details className="quiet">
          <summary>
            {say(words.notesFromReading)} <span className="count">{info.length}</span>
          </summary>
          <NoteList notes={info} />
        </details>
      )}
    </section>
  );
}

function NoteList({ notes }: { readonly notes: DraftView['reading']['notes'] }) {
  const say = useSay();
  return (
    <ul className="plain found">
      {notes.map(({ level, message, at, origin }, index) => {
        const place = origin === null ? null : originAnchor(origin);
        return (
          <li key={index}>
            <span className={`tag ${level === 'problem' ? 'bad' : level === 'doubt' ? 'warn' : 'hint'}`}>{say(noteWords[level])}</span>{' '}
            {at === null ? message : <a href={`#${valueAnchor(drawnAt(at))}`}>{message}</a>}{' '}
            {origin === null || place === null ? null : <a href={`#${place}`}>{say(originText(origin))}</a>}
          </li>
        );
      })}
    </ul>
  );
}
