/** The forms of an import: stop, answer what is missing, keep or throw away, withdraw. */
import type { ImportView } from '@jixiao/domain';
import { useSay } from '../language.ts';
import { sentences, words } from '../words.ts';

export function Progress({ view }: { readonly view: ImportView }) {
  const say = useSay();
  const text =
    view.remainingSeconds === null
      ? sentences.progressStart(view.done, view.total)
      : sentences.progress(view.done, view.total, String(Math.ceil(view.remainingSeconds)), (view.perSecond ?? 0).toFixed(1));
  return (
    <div
      className="progress"
      data-watch={`/api/v1/imports/${encodeURIComponent(view.id)}`}
      data-start={say(sentences.progressStart('{done}', '{total}'))}
      data-text={say(sentences.progress('{done}', '{total}', '{seconds}', '{rate}'))}
    >
      <p role="status">{say(text)}</p>
      <progress value={view.done} max={Math.max(1, view.total)} aria-label={say(text)} />
      <form method="post">
        <button className="button quiet" name="act" value="cancel">
          {say(words.stop)}
        </button>
      </form>
    </div>
  );
}

/** An import that was stopped goes on where it was. */
export function GoOn({ view }: { readonly view: ImportView }) {
  const say = useSay();
  if (view.waiting === 0 && view.status !== 'interrupted') return null;
  return (
    <section aria-labelledby="go-on" className="message warn">
      <h2 id="go-on">{say(sentences.stillWaiting(view.waiting))}</h2>
      <form method="post">
        <button className="button" name="act" value="resume">
          {say(words.goOn)}
        </button>
      </form>
    </section>
  );
}

export function Missing({ view }: { readonly view: ImportView }) {
  const say = useSay();
  const missing = new Set(view.files.flatMap((file) => file.missing));
  if (missing.size === 0) return null;
  return (
    <section aria-labelledby="missing" className="message warn">
      <h2 id="missing">{say(words.missingTitle)}</h2>
      <p>{say(words.missingBody)}</p>
      <form method="post" className="stack">
        <input type="hidden" name="act" value="complete" />
        {missing.has('unit') ? (
          <>
            <label>
              {say(words.unitCode)} <input name="unitCode" maxLength={100} />
            </label>
            <label>
              {say(words.unitName)} <input name="unitName" maxLength={200} />
            </label>
          </>
        ) : null}
        {missing.has('year') ? (
          <label>
            {say(words.year)} <input name="fiscalYear" type="number" min={1949} max={2100} required />
          </label>
        ) : null}
        {missing.has('region') ? <a href="/import">{say(words.chooseRegion)}</a> : null}
        <button className="button">{say(words.answer)}</button>
      </form>
    </section>
  );
}

export function KeepOrDiscard({ view }: { readonly view: ImportView }) {
  const say = useSay();
  const papers = view.files.reduce((sum, file) => sum + (file.status === 'read' ? file.papers : 0), 0);
  const isComplete = view.files.every((file) => file.missing.length === 0);
  const complete = view.files.reduce((sum, file) => sum + (file.status === 'read' && file.missing.length === 0 ? file.papers : 0), 0);
  return (
    <form method="post" className="keep" action={`/import/${view.id}`}>
      {papers === 0 ? null : (
        <>
          <label>
            {say(words.who)} <input name="by" required maxLength={100} data-remember="name" autoComplete="name" />
          </label>
          <button className="button" name="act" value="keep" disabled={!isComplete}>
            {say(sentences.keepPapers(papers))}
          </button>
          {isComplete || complete === 0 ? null : (
            <button className="button" name="act" value="keep-complete">
              {say(sentences.keepComplete(complete))}
            </button>
          )}
        </>
      )}
      <button className="button quiet" name="act" value="discard" formNoValidate>
        {say(words.discard)}
      </button>
    </form>
  );
}

export function Withdraw() {
  const say = useSay();
  return (
    <details className="quiet">
      <summary>{say(words.withdrawImport)}</summary>
      <form method="post" className="stack">
        <label>
          {say(words.who)} <input name="by" required maxLength={100} data-remember="name" />
        </label>
        <label>
          {say(words.why)} <input name="why" required maxLength={1000} />
        </label>
        <button className="button quiet" name="act" value="withdraw">
          {say(words.withdraw)}
        </button>
      </form>
    </details>
  );
}
