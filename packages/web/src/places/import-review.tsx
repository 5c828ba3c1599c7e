/** One file of an import: the document beside what was read from it, doubts first, a value corrected in its place. */
import type { DraftView, Text } from '@jixiao/domain';
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { HowRead } from '../importing/how-read.tsx';
import { KeepOrDiscard, Missing } from '../importing/import-forms.tsx';
import { actOnLayouts } from '../importing/layout-acts.ts';
import { useSay } from '../language.ts';
import { nearestDrawn, originAnchor, originText, valueAnchor } from '../paper/anchors.ts';
import { CorrectionForm } from '../paper/correction-form.tsx';
import { DocumentView, drawnAt } from '../paper/document-view.tsx';
import { drawnPointers, Margin, PaperSheet, remarksOnPaper, sheetHeading } from '../paper/paper-sheet.tsx';
import { typingScript } from '../typing/edited-paper.tsx';
import { Message, Page } from '../ui/page.tsx';
import { field, valueOf, visitOf } from '../visit.ts';
import { kindWords, noteWords, sentences, words } from '../words.ts';

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  const id = place.params['id'] ?? '';
  const file = Number(place.params['file']);
  const [status, draft, how] = await Promise.all([
    client.importStatus({ params: { id }, language }),
    client.importDraft({ params: { id, file }, language }),
    client.draftLayouts({ params: { id, file }, language }),
  ]);
  const asked = new URL(place.request.url).searchParams;
  return { view: valueOf(status), draft: valueOf(draft), how: valueOf(how), file, editing: asked.get('at'), again: againIn(asked) };
}

export async function action(place: ActionFunctionArgs) {
  const { client, language } = visitOf(place);
  const id = place.params['id'] ?? '';
  const file = Number(place.params['file']);
  const form = await place.request.formData();
  if (form.get('act') === 'which-paper') {
    const said = await client.answerPaper({
      params: { id, file },
      body: { paper: Number(field(form, 'paper')), is: field(form, 'is') ?? '' },
      language,
    });
    return said.ok ? redirect(`/import/${id}/${file}#which`) : said.problem;
  }
  if (form.get('act') !== 'correct') {
    const again = await actOnLayouts(client, { id, file }, form, language);
    if (!again.ok) return again.problem;
    const setAside = again.value.reduce((sum, one) => sum + one.setAside, 0);
    const told = form.get('act') === 'forget-layout' ? 'undone' : 'again';
    return redirect(`/import/${id}/${file}?${told}=${again.value.length}&aside=${setAside}`);
  }
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
  const { view, draft, how, file, editing, again } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { reading } = draft;
  const here = `/import/${view.id}/${file}`;
  return (
    <Page
      title={reading.file}
      sample={view.region.sample}
      wide
      scripts={['link-values.js', 'remember-name.js', ...(editing === null ? [] : [typingScript])]}
      crumbs={[
        { to: '/import', label: say(words.import) },
        { to: `/import/${view.id}`, label: say(sentences.importTitle(view.files.length)) },
        { label: reading.file },
      ]}
    >
      <h1>{reading.file}</h1>
      {problem === undefined || !('detail' in problem) ? null : <Message tone="bad">{problem.detail}</Message>}
      {problem === undefined && again !== null ? <Message tone={again.isNothing ? 'warn' : 'ok'}>{say(again.text)}</Message> : null}
      <Doubts draft={draft} />
      <WhichPaper draft={draft} />
      {view.status === 'ready' || view.status === 'cancelled' ? (
        <HowRead how={how} papers={reading.papers} isOpen={again !== null || isAsked(draft)} />
      ) : null}
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
                        editing: {
                          at: editing,
                          form: <CorrectionForm at={editing} paper={paper} root={root} notes={reading.notes} back={here} />,
                        },
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

/** A paper that may be one that is kept: the person says which. */
function WhichPaper({ draft }: { readonly draft: DraftView }) {
  const say = useSay();
  if (draft.questions.length === 0) return null;
  return (
    <section aria-labelledby="which" className="message warn">
      <h2 id="which">{say(words.whichPaper)}</h2>
      <p>{say(words.whichPaperWhy)}</p>
      {draft.questions.map(({ paper, candidates, answer }) => (
        <form key={paper} method="post" className="stack">
          <input type="hidden" name="act" value="which-paper" />
          <input type="hidden" name="paper" value={paper} />
          <fieldset>
            <legend lang="zh-CN">{draft.reading.papers[paper]?.project?.name ?? ''}</legend>
            {candidates.map(({ paperId, name, code }) => (
              <label key={paperId}>
                <input type="radio" name="is" value={paperId} required defaultChecked={answer === paperId} />{' '}
                {say(sentences.isKeptPaper(`${code === null ? '' : `${code} `}${name}`))}
              </label>
            ))}
            <label>
              <input type="radio" name="is" value="new" required defaultChecked={answer === 'new'} /> {say(words.isNewPaper)}
            </label>
          </fieldset>
          <button className="button quiet">{say(answer === null ? words.sayWhich : words.sayAgain)}</button>
        </form>
      ))}
    </section>
  );
}

/** What a step with layouts has just done, from the address that it led to. */
function againIn(asked: URLSearchParams): { readonly text: Text; readonly isNothing: boolean } | null {
  const files = Number(asked.get('again') ?? asked.get('undone') ?? Number.NaN);
  const setAside = Number(asked.get('aside'));
  if (!Number.isInteger(files)) return null;
  if (asked.has('undone')) return { text: sentences.readBack(files), isNothing: false };
  return files === 0 ? { text: words.chosenAsRead, isNothing: true } : { text: sentences.readAgain(files, setAside), isNothing: false };
}

/** Doubts that a person settles by saying how the layout is to be read. */
const layoutDoubts: readonly string[] = ['no-name-column', 'unknown-form', 'no-form-by-correction'];

function isAsked(draft: DraftView): boolean {
  return draft.reading.notes.some(({ code }) => layoutDoubts.includes(code));
}

function Doubts({ draft }: { readonly draft: DraftView }) {
  const say = useSay();
  const doubts = draft.reading.notes.filter(({ level }) => level !== 'info').toSorted((one, other) => sureness(one) - sureness(other));
  const info = draft.reading.notes.filter(({ level }) => level === 'info');
  return (
    <section aria-labelledby="doubts">
      <h2 id="doubts">
        {say(words.doubtsFirst)} <span className="count">{doubts.length}</span>
      </h2>
      {doubts.length === 0 ? <p>{say(words.noDoubts)}</p> : null}
      <NoteList notes={doubts} papers={draft.reading.papers} />
      {info.length === 0 ? null : (
        <details className="quiet">
          <summary>
            {say(words.notesFromReading)} <span className="count">{info.length}</span>
          </summary>
          <NoteList notes={info} papers={draft.reading.papers} />
        </details>
      )}
    </section>
  );
}

/** What was not read first, then the least sure. */
function sureness({ level, confidence }: DraftView['reading']['notes'][number]): number {
  return level === 'problem' ? -1 : (confidence ?? 0);
}

/** Pointer of a note → the drawn value nearest to it, since a label that a merge carries down is drawn once. */
function drawnNear(papers: DraftView['reading']['papers']): (at: string) => string {
  const drawn = new Map<string, readonly string[]>();
  return (at) => {
    const root = at.split('/').slice(0, 3).join('/');
    const paper = papers[Number(root.split('/')[2])];
    if (paper === undefined) return at;
    const pointers = drawn.get(root) ?? drawnPointers(paper, root);
    drawn.set(root, pointers);
    return nearestDrawn(drawnAt(at), pointers) ?? root;
  };
}

function NoteList({ notes, papers }: { readonly notes: DraftView['reading']['notes']; readonly papers: DraftView['reading']['papers'] }) {
  const say = useSay();
  const near = drawnNear(papers);
  return (
    <ul className="plain found">
      {notes.map(({ level, code, message, at, origin, alternatives = [], confidence }, index) => {
        const place = origin === null ? null : originAnchor(origin);
        return (
          <li key={index}>
            <span className={`tag ${level === 'problem' ? 'bad' : level === 'doubt' ? 'warn' : 'hint'}`}>{say(noteWords[level])}</span>{' '}
            {at === null ? message : <a href={`#${valueAnchor(near(at))}`}>{message}</a>}{' '}
            {origin === null || place === null ? null : <a href={`#${place}`}>{say(originText(origin))}</a>}{' '}
            {alternatives.length === 0 ? null : <span className="soft">{say(sentences.orElse(alternatives.join('、')))}</span>}{' '}
            {confidence === undefined ? null : <span className="soft">{say(sentences.sure(Math.round(confidence * 100)))}</span>}{' '}
            {layoutDoubts.includes(code) ? <a href="#how-read">{say(words.howRead)}</a> : null}
          </li>
        );
      })}
    </ul>
  );
}
