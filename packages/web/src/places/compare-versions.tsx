/** What differs between two versions of a paper. */
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useSay } from '../language.ts';
import { PaperFrame } from '../paper/paper-frame.tsx';
import { ValueName } from '../ui/value-name.tsx';
import { valueOf, visitOf } from '../visit.ts';
import { sentences, words } from '../words.ts';

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  const search = new URL(place.request.url).searchParams;
  const view = valueOf(await client.paper({ params: { id: place.params['id'] ?? '' }, query: {}, language }));
  const to = Number(search.get('to')) || view.version;
  const from = Number(search.get('from')) || Math.max(1, to - 1);
  const differences = valueOf(await client.comparePaper({ params: { id: view.id }, query: { from, to }, language }));
  return { view, from, to, differences };
}

export default function CompareVersions() {
  const say = useSay();
  const { view, from, to, differences } = useLoaderData<typeof loader>();
  return (
    <PaperFrame view={view} tab="compare">
      <form className="filter">
        {(['from', 'to'] as const).map((name) => (
          <label key={name}>
            {say(name === 'from' ? words.from : words.to)}{' '}
            <select name={name} defaultValue={name === 'from' ? from : to}>
              {view.versions.map(({ number }) => (
                <option key={number} value={number}>
                  {say(sentences.version(number))}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button className="button quiet">{say(words.compare)}</button>
      </form>
      {differences.length === 0 ? (
        <p className="lead">{say(words.noDifference)}</p>
      ) : (
        <div className="scroll" role="group" aria-label={say(words.compareTitle)} tabIndex={0}>
          <table className="differences">
            <caption>{say(sentences.comparedWith(from, to))}</caption>
            <thead>
              <tr>
                <th scope="col">{say(words.place)}</th>
                <th scope="col">{say(sentences.version(from))}</th>
                <th scope="col">{say(sentences.version(to))}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map((one) => (
                <tr key={one.at}>
                  <th scope="row">
                    <ValueName at={one.at} />
                  </th>
                  <td>{one.from === null ? <span className="blank">{say(words.blank)}</span> : <del>{one.from}</del>}</td>
                  <td>{one.to === null ? <span className="blank">{say(words.blank)}</span> : <ins>{one.to}</ins>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </PaperFrame>
  );
}
