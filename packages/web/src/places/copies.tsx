/** Place 5, the copy-paste index: the same indicator text in several papers, as a picture and as a list. */
import type { CopiedText } from '@jixiao/domain';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useSay } from '../language.ts';
import { ListFilter } from '../lists/list-page.tsx';
import { listAddress, listQueryOf } from '../lists/list-query.ts';
import { Page } from '../ui/page.tsx';
import { valueOf, visitOf } from '../visit.ts';
import { sentences, words } from '../words.ts';

const drawn = 12;
const bar = { width: 640, height: 26, label: 250 };

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  const query = listQueryOf(place.request);
  const [home, copies] = await Promise.all([client.home({ language }), client.indicatorCopies({ query, language })]);
  return { query, home: valueOf(home), copies: valueOf(copies) };
}

export default function Copies() {
  const say = useSay();
  const { query, home, copies } = useLoaderData<typeof loader>();
  return (
    <Page
      title={say(words.copies)}
      query={query.q ?? ''}
      crumbs={[{ to: '/indicators', label: say(words.indicators) }, { label: say(words.copies) }]}
    >
      <h1>{say(words.copies)}</h1>
      <p className="lead">{say(words.copiesLead)}</p>
      <ListFilter path="/indicators/copies" query={query} home={home} orders={[]} withSeverity={false} />
      <p className="list-line">
        <strong>{say(sentences.copied(copies.count, copies.indicators))}</strong>
      </p>
      {copies.items.length === 0 ? (
        <p>{say(words.noCopies)}</p>
      ) : (
        <>
          {query.after === undefined ? <Picture items={copies.items.slice(0, drawn)} /> : null}
          <div className="scroll" role="group" aria-label={say(words.copies)} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say(words.indicatorName)}</th>
                  <th scope="col">{say(words.target)}</th>
                  {[words.papers, words.units, words.count].map((heading) => (
                    <th key={heading.en} scope="col" className="num">
                      {say(heading)}
                    </th>
                  ))}
                  <th scope="col">{say(words.year)}</th>
                </tr>
              </thead>
              <tbody>
                {copies.items.map((item) => (
                  <tr key={item.key}>
                    <th scope="row" lang="zh-CN">
                      <a href={listAddress('/indicators', { copy: item.key })}>{item.name}</a>
                      {item.description === '' ? null : <small className="code">{item.description}</small>}
                    </th>
                    <td>{item.target === '' ? <span className="blank">{say(words.blank)}</span> : item.target}</td>
                    <td className="num">{item.papers}</td>
                    <td className="num">{item.units}</td>
                    <td className="num">{item.indicators}</td>
                    <td>{item.firstYear === item.lastYear ? item.firstYear : `${item.firstYear}–${item.lastYear}`}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="pager">
            {query.after === undefined ? null : (
              <a href={listAddress('/indicators/copies', query, { after: null })}>{say(words.firstPage)}</a>
            )}
            {copies.next === null ? null : (
              <a className="button" rel="next" href={listAddress('/indicators/copies', query, { after: copies.next })}>
                {say(words.nextPage)}
              </a>
            )}
          </p>
        </>
      )}
    </Page>
  );
}

/** Bars of papers that hold the text; the list below says the same. */
function Picture({ items }: { readonly items: readonly CopiedText[] }) {
  const say = useSay();
  const most = Math.max(...items.map(({ papers }) => papers));
  const spoken = say(
    sentences.spoken(
      say(words.copies),
      items.map(({ name, papers }) => `${name} ${papers}`),
    ),
  );
  return (
    <figure>
      <div className="scroll" role="group" aria-label={say(words.copiesCaption)} tabIndex={0}>
        <svg className="bars" viewBox={`0 0 ${bar.width} ${items.length * bar.height}`} role="img" aria-label={spoken}>
          <title>{spoken}</title>
          {items.map(({ key, name, papers }, row) => (
            <g key={key} transform={`translate(0 ${row * bar.height})`}>
              <text x={bar.label - 8} y="17" textAnchor="end">
                {name.length > 18 ? `${name.slice(0, 17)}…` : name}
              </text>
              <rect x={bar.label} y="5" width={((papers / most) * (bar.width - bar.label - 50)).toFixed(1)} height="16" />
              <text x={bar.label + 6 + (papers / most) * (bar.width - bar.label - 50)} y="17">
                {papers}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <figcaption>{say(words.copiesCaption)}</figcaption>
    </figure>
  );
}
