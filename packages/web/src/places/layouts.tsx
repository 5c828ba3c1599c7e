/** What is remembered of layouts: what each correction says, who made it and where it was seen; undone, written to a file, taken from one. */
import { linkTo } from '@jixiao/api/contract';
import { layoutFileIn, type RememberedLayout, type Text } from '@jixiao/domain';
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { moment } from '../amount.ts';
import { Forget, Labels, saidOf } from '../importing/layout-words.tsx';
import { useSay } from '../language.ts';
import { Message, Page } from '../ui/page.tsx';
import { field, uploadLimitContext, valueOf, visitOf } from '../visit.ts';
import { sentences, words } from '../words.ts';

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  const counts = new URL(place.request.url).searchParams;
  const taken = ['added', 'replaced', 'unchanged'].map((name) => Number(counts.get(name) ?? Number.NaN));
  return { layouts: valueOf(await client.layouts({ language })), taken, isUndone: counts.has('undone') };
}

export async function action(place: ActionFunctionArgs): Promise<Response | { readonly message: Text }> {
  const { client, language } = visitOf(place);
  const length = Number(place.request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= place.context.get(uploadLimitContext))) return { message: words.tooLarge };
  const form = await place.request.formData();
  const by = field(form, 'by') ?? '';
  const id = field(form, 'layout');
  if (id !== null) {
    const undone = await client.withdrawLayout({ params: { id }, body: { by, reason: field(form, 'why') ?? '' }, language });
    return undone.ok ? redirect('/layouts?undone') : { message: { zh: undone.problem.zh, en: undone.problem.en } };
  }
  const chosen = form.get('file');
  if (!(chosen instanceof File) || chosen.name === '') return { message: words.notAnUpload };
  const file = layoutFileIn(new Uint8Array(await chosen.arrayBuffer()));
  if (!file.ok) return { message: file.refusal.message };
  const taken = await client.importLayouts({ body: { ...file.value, by }, language });
  if (!taken.ok) return { message: { zh: taken.problem.zh, en: taken.problem.en } };
  return redirect(`/layouts?${new URLSearchParams(Object.entries(taken.value).map(([name, count]) => [name, String(count)]))}`);
}

export default function Layouts() {
  const say = useSay();
  const { layouts, taken, isUndone } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const [added = 0, replaced = 0, unchanged = 0] = taken;
  return (
    <Page
      title={say(words.layoutsTitle)}
      scripts={['remember-name.js']}
      crumbs={[{ to: '/import', label: say(words.import) }, { label: say(words.layoutsTitle) }]}
    >
      <h1>{say(words.layoutsTitle)}</h1>
      <p className="lead">{say(words.layoutsLead)}</p>
      {refusal === undefined || !('message' in refusal) ? null : <Message tone="bad">{say(refusal.message)}</Message>}
      {refusal === undefined && taken.every(Number.isInteger) ? (
        <Message tone="ok">{say(sentences.layoutsTaken(added, replaced, unchanged))}</Message>
      ) : null}
      {refusal === undefined && isUndone ? <Message tone="ok">{say(words.undone)}</Message> : null}
      {layouts.length === 0 ? (
        <section aria-labelledby="none">
          <h2 id="none">{say(words.noLayoutsTitle)}</h2>
          <p>{say(words.noLayouts)}</p>
          <p>
            <a className="button" href="/import">
              {say(words.importTitle)}
            </a>
          </p>
        </section>
      ) : (
        [...byLayout(layouts)].map(([key, rows]) => <OneLayout key={key} rows={rows} />)
      )}
      <section aria-labelledby="as-file">
        <h2 id="as-file">{say(words.layoutsAsFile)}</h2>
        {layouts.length === 0 ? null : (
          <p>
            <a className="button quiet" href={linkTo('exportLayouts')} download>
              {say(words.downloadLayouts)}
            </a>
          </p>
        )}
        <form method="post" encType="multipart/form-data" className="stack">
          <label>
            {say(words.layoutsFile)} <input type="file" name="file" accept=".json,application/json" required />
          </label>
          <label>
            {say(words.who)} <input name="by" required maxLength={100} data-remember="name" autoComplete="name" />
          </label>
          <button className="button">{say(words.takeLayouts)}</button>
        </form>
      </section>
    </Page>
  );
}

function byLayout(layouts: readonly RememberedLayout[]): Map<string, RememberedLayout[]> {
  const groups = new Map<string, RememberedLayout[]>();
  for (const one of layouts) {
    const key = `${one.correction.kind} ${one.correction.layout}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

function OneLayout({ rows }: { readonly rows: readonly RememberedLayout[] }) {
  const say = useSay();
  const marked = new Set(rows.flatMap(({ correction }) => (correction.kind === 'column' ? [correction.position] : [])));
  const [first] = rows;
  if (first === undefined) return null;
  const id = `layout-${first.id}`;
  return (
    <section aria-labelledby={id} className="one-layout">
      <h2 id={id}>{say(first.correction.kind === 'column' ? words.tableWithColumns : words.formWithLabels)}</h2>
      <Labels layout={first.correction.layout} marked={marked} />
      <div className="scroll" role="group" aria-labelledby={id} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.saidOfIt)}</th>
              <th scope="col">{say(words.why)}</th>
              <th scope="col">{say(words.byWhom)}</th>
              <th scope="col">{say(words.when)}</th>
              <th scope="col">{say(words.seenIn)}</th>
              <th scope="col">{say(words.undo)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id: row, correction, by, at, why, file }) => (
              <tr key={row}>
                <th scope="row">{say(saidOf(correction))}</th>
                <td>{why}</td>
                <td>{by}</td>
                <td>{moment(at)}</td>
                <td>{file}</td>
                <td>
                  <Forget id={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
