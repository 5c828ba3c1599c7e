/** Everything that is set aside: filtered, counted by state, withdrawn, written to a file, taken from one. */
import { linkTo } from '@jixiao/api/contract';
import { type RegionView, type Text, waiverFileIn, type WaiverList, waiverQuery, type WaiverQuery, waiverState } from '@jixiao/domain';
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useSay } from '../language.ts';
import { Message, Page } from '../ui/page.tsx';
import { field, uploadLimitContext, valueOf, visitOf } from '../visit.ts';
import { actOnWaivers, isWaiverAct } from '../waivers/waiver-acts.ts';
import { WaiverTable } from '../waivers/waiver-table.tsx';
import { waiverSentences, waiverStateWords, waiverWords } from '../waivers/waiver-words.ts';
import { words } from '../words.ts';

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  const said = new URL(place.request.url).searchParams;
  const query = queryOf(said);
  const [list, regions] = await Promise.all([client.waivers({ query, language }), client.regions({ language })]);
  const taken = ['added', 'replaced', 'unchanged'].map((name) => Number(said.get(name) ?? Number.NaN));
  return { list: valueOf(list), regions: valueOf(regions), query, taken, isWithdrawn: said.has('withdrawn') };
}

/** What cannot be read as a filter is left out rather than refused. */
function queryOf(address: URLSearchParams): WaiverQuery {
  const fields = [...address].filter(([name, text]) => name in waiverQuery.shape && text.trim() !== '');
  const whole = waiverQuery.safeParse(Object.fromEntries(fields));
  if (whole.success) return whole.data;
  const wrong = new Set(whole.error.issues.map(({ path }) => String(path[0])));
  return waiverQuery.parse(Object.fromEntries(fields.filter(([name]) => !wrong.has(name))));
}

function addressOf(query: WaiverQuery, change: Partial<Record<keyof WaiverQuery, string | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, text] of Object.entries({ ...query, after: undefined, ...change }))
    if (text !== undefined) search.set(name, String(text));
  return search.size === 0 ? '/waivers' : `/waivers?${search}`;
}

export async function action(place: ActionFunctionArgs): Promise<Response | { readonly message: Text }> {
  const { client, language } = visitOf(place);
  const length = Number(place.request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= place.context.get(uploadLimitContext))) return { message: words.tooLarge };
  const form = await place.request.formData();
  if (isWaiverAct(form)) {
    const { problem } = await actOnWaivers(client, '', form, language);
    return problem === null ? redirect('/waivers?withdrawn') : { message: { zh: problem.zh, en: problem.en } };
  }
  const chosen = form.get('file');
  if (!(chosen instanceof File) || chosen.name === '') return { message: words.notAnUpload };
  const file = waiverFileIn(new Uint8Array(await chosen.arrayBuffer()));
  if (!file.ok) return { message: file.refusal.message };
  const taken = await client.importWaivers({ body: { ...file.value, by: field(form, 'by') ?? '' }, language });
  if (!taken.ok) return { message: { zh: taken.problem.zh, en: taken.problem.en } };
  return redirect(`/waivers?${new URLSearchParams(Object.entries(taken.value).map(([name, count]) => [name, String(count)]))}`);
}

export default function Waivers() {
  const say = useSay();
  const { list, regions, query, taken, isWithdrawn } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const [added = 0, replaced = 0, unchanged = 0] = taken;
  const { inForce, ahead, ended, withdrawn } = list.counts;
  const isEmpty = inForce + ahead + ended + withdrawn === 0 && Object.keys(query).length === 0;
  return (
    <Page
      title={say(waiverWords.title)}
      scripts={['remember-name.js']}
      crumbs={[{ to: '/', label: say(words.home) }, { label: say(waiverWords.title) }]}
    >
      <h1>{say(waiverWords.title)}</h1>
      <p className="lead">{say(waiverWords.lead)}</p>
      {refusal === undefined || !('message' in refusal) ? null : <Message tone="bad">{say(refusal.message)}</Message>}
      {refusal === undefined && taken.every(Number.isInteger) ? (
        <Message tone="ok">{say(waiverSentences.taken(added, replaced, unchanged))}</Message>
      ) : null}
      {refusal === undefined && isWithdrawn ? <Message tone="ok">{say(waiverWords.saidWithdrawn)}</Message> : null}
      {isEmpty ? (
        <section aria-labelledby="none">
          <h2 id="none">{say(waiverWords.noneTitle)}</h2>
          <p>{say(waiverWords.none)}</p>
          <p>
            <a className="button" href="/projects?order=findings">
              {say(words.projects)}
            </a>
          </p>
        </section>
      ) : (
        <>
          <Filter query={query} regions={regions} />
          <Counts query={query} counts={list.counts} />
          {list.items.length === 0 ? <p className="lead">{say(waiverWords.noneFits)}</p> : <WaiverTable waivers={list.items} />}
          <p className="pager">
            {query.after === undefined ? null : <a href={addressOf(query, {})}>{say(words.firstPage)}</a>}
            {list.next === null ? null : (
              <a className="button" rel="next" href={addressOf(query, { after: list.next })}>
                {say(words.nextPage)}
              </a>
            )}
          </p>
        </>
      )}
      <AsFile hasAny={inForce + ahead + ended > 0} />
    </Page>
  );
}

function Filter({ query, regions }: { readonly query: WaiverQuery; readonly regions: readonly RegionView[] }) {
  const say = useSay();
  return (
    <form className="filter" action="/waivers">
      <label>
        {say(waiverWords.rule)} <input name="rule" size={8} defaultValue={query.rule ?? ''} />
      </label>
      <label>
        {say(words.region)}{' '}
        <select name="region" defaultValue={query.region ?? ''}>
          <option value="">{say(words.all)}</option>
          {regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.unitCode)} <input name="unit" size={12} defaultValue={query.unit ?? ''} />
      </label>
      <label>
        {say(waiverWords.state)}{' '}
        <select name="state" defaultValue={query.state ?? ''}>
          <option value="">{say(waiverWords.notWithdrawn)}</option>
          {waiverState.options.map((state) => (
            <option key={state} value={state}>
              {say(waiverStateWords[state])}
            </option>
          ))}
        </select>
      </label>
      <button className="button quiet">{say(words.filter)}</button>
    </form>
  );
}

function Counts({ query, counts }: { readonly query: WaiverQuery; readonly counts: WaiverList['counts'] }) {
  const say = useSay();
  const byState = { 'in-force': counts.inForce, ahead: counts.ahead, ended: counts.ended, withdrawn: counts.withdrawn };
  return (
    <p className="states">
      {waiverState.options.map((state) => (
        <a key={state} href={addressOf(query, { state })} aria-current={query.state === state ? 'true' : undefined}>
          {`${say(waiverStateWords[state])} ${byState[state]}`}
        </a>
      ))}
      {query.state === undefined ? null : <a href={addressOf(query, { state: undefined })}>{say(waiverWords.showAll)}</a>}
    </p>
  );
}

function AsFile({ hasAny }: { readonly hasAny: boolean }) {
  const say = useSay();
  return (
    <section aria-labelledby="as-file" className="as-file">
      <h2 id="as-file">{say(waiverWords.asFile)}</h2>
      {hasAny ? (
        <p>
          <a className="button quiet" href={linkTo('exportWaivers')} download>
            {say(waiverWords.download)}
          </a>
        </p>
      ) : null}
      <form method="post" encType="multipart/form-data" className="stack">
        <label>
          {say(waiverWords.file)} <input type="file" name="file" accept=".json,application/json" required />
        </label>
        <label>
          {say(words.who)} <input name="by" required maxLength={100} data-remember="name" autoComplete="name" />
        </label>
        <button className="button">{say(waiverWords.take)}</button>
      </form>
    </section>
  );
}
