/** Place 9, door: which region, which files. A plain form; the module only adds the drop zone. */
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { moment } from '../amount.ts';
import { useSay } from '../language.ts';
import { Message, Page } from '../ui/page.tsx';
import { field, uploadLimitContext, valueOf, visitOf } from '../visit.ts';
import { importStatusWords, sentences, words } from '../words.ts';

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  const [regions, imports] = await Promise.all([client.regions({ language }), client.imports({ language })]);
  return { regions: valueOf(regions), imports: valueOf(imports).slice(0, 20) };
}

export async function action(place: ActionFunctionArgs) {
  const { client, language } = visitOf(place);
  const length = Number(place.request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= place.context.get(uploadLimitContext))) return { message: words.tooLarge };
  const form = await place.request.formData();
  const chosen = form.getAll('files').filter((file): file is File => file instanceof File && file.name !== '');
  if (chosen.length === 0) return { message: words.notAnUpload };
  const files = await Promise.all(chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  const region = field(form, 'regionCode') ?? field(form, 'region');
  const regionName = field(form, 'regionName');
  const by = field(form, 'by');
  const started = await client.startImport({
    files,
    body: { ...(region === null ? {} : { region }), ...(regionName === null ? {} : { regionName }), ...(by === null ? {} : { by }) },
    language,
  });
  return started.ok ? redirect(`/import/${started.value.id}`) : { message: { zh: started.problem.zh, en: started.problem.en } };
}

export default function Import() {
  const say = useSay();
  const { regions, imports } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const own = regions.filter(({ sample }) => !sample);
  return (
    <Page title={say(words.importTitle)} scripts={['drop-files.js', 'remember-name.js']}>
      <h1>{say(words.importTitle)}</h1>
      <p className="lead">{say(words.importLead)}</p>
      {refusal === undefined || !('message' in refusal) ? null : <Message tone="bad">{say(refusal.message)}</Message>}
      <form method="post" encType="multipart/form-data" className="import-form">
        <fieldset>
          <legend>{say(words.chooseRegion)}</legend>
          <label>
            {say(words.region)}
            <select name="region" defaultValue="">
              <option value="">{say(words.defaultRegion)}</option>
              {own.map(({ code, name }) => (
                <option key={code} value={code}>
                  {`${name} ${code}`}
                </option>
              ))}
            </select>
          </label>
          <details>
            <summary>{say(words.newRegion)}</summary>
            <p className="soft">{say(words.newRegionHint)}</p>
            <label>
              {say(words.regionCode)}
              <input name="regionCode" inputMode="numeric" pattern="\d{6}|\d{9}" />
            </label>
            <label>
              {say(words.regionName)}
              <input name="regionName" maxLength={100} />
            </label>
          </details>
          <label>
            {say(words.who)}
            <input name="by" maxLength={100} data-remember="name" autoComplete="name" />
          </label>
        </fieldset>
        <div className="drop" data-drop data-chosen={say(sentences.chosen('{count}'))} data-folder={say(words.chooseFolder)}>
          <p>
            <span className="drop-words">{say(words.dropHere)}</span>
            <label htmlFor="files">{say(words.chooseFiles)}</label>
            <input id="files" type="file" name="files" multiple required />
          </p>
          <p className="chosen" role="status" />
          <button className="button">{say(words.startReading)}</button>
        </div>
      </form>
      <p className="soft">
        <a href="/layouts">{say(words.layoutsTitle)}</a>
      </p>
      <p className="soft">
        <a href="/jixiao-check.html" download>
          {say(words.checker)}
        </a>{' '}
        {say(words.checkerWhy)}
      </p>
      {imports.length === 0 ? null : (
        <section aria-labelledby="recent">
          <h2 id="recent">{say(words.recentImports)}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(words.importOne)}</th>
                <th scope="col">{say(words.region)}</th>
                <th scope="col">{say(words.when)}</th>
                <th scope="col">{say(words.who)}</th>
                <th scope="col">{say(words.status)}</th>
              </tr>
            </thead>
            <tbody>
              {imports.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <a href={`/import/${one.id}`}>{one.files[0]?.name ?? one.id}</a>
                    {one.files.length > 1 ? <small className="code">{say(sentences.files(one.files.length))}</small> : null}
                  </th>
                  <td>{one.region.name}</td>
                  <td>{moment(one.startedAt)}</td>
                  <td>{one.by}</td>
                  <td>{say(importStatusWords[one.status])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Page>
  );
}
