/** Place 1: what is published, and where to go from here. */
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { grouped, wan } from '../amount.ts';
import { useSay } from '../language.ts';
import { UnitTable } from '../lists/tables.tsx';
import { Page } from '../ui/page.tsx';
import { SeverityTag } from '../ui/severity.tsx';
import { valueOf, visitOf } from '../visit.ts';
import { words } from '../words.ts';

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  return valueOf(await client.home({ language }));
}

export default function Home() {
  const say = useSay();
  const home = useLoaderData<typeof loader>();
  if (home.totals.departmentYears === 0) return <Empty />;
  const figures = [
    ['/units', words.departmentYears, grouped(String(home.totals.departmentYears))],
    ['/projects', words.projects, grouped(String(home.totals.projects))],
    ['/indicators', words.indicators, grouped(String(home.totals.indicators))],
    ['/projects?order=amount', words.amount, wan(home.totals.amountFen)],
  ] as const;
  return (
    <Page title={say(words.homeTitle)} sample={home.hasSample}>
      <h1>{say(words.homeTitle)}</h1>
      <dl className="figures">
        {figures.map(([to, label, figure]) => (
          <div key={label.en}>
            <dt>{say(label)}</dt>
            <dd>
              <a href={to}>{figure}</a>
            </dd>
          </div>
        ))}
        <div>
          <dt>{say(words.questions)}</dt>
          <dd className="tags">
            {(['error', 'warning', 'hint'] as const).map((severity) => (
              <a key={severity} href={`/projects?severity=${severity}&order=findings`}>
                <SeverityTag severity={severity} count={home.totals.findings[severity]} />
              </a>
            ))}
          </dd>
        </div>
      </dl>
      <form className="search-large" action="/search">
        <label htmlFor="home-q">{say(words.searchHint)}</label>
        <span>
          <input id="home-q" type="search" name="q" />
          <button className="button">{say(words.search)}</button>
        </span>
      </form>
      <div className="cols">
        <section aria-labelledby="latest">
          <h2 id="latest">{say(words.latest)}</h2>
          <div className="scroll" role="group" aria-labelledby="latest" tabIndex={0}>
            <UnitTable items={home.latest} />
          </div>
          <p>
            <a href="/units">{say(words.all)} ›</a>
          </p>
        </section>
        <aside className="aside">
          <h2>{say(words.regions)}</h2>
          <ul className="plain">
            {home.regions.map(({ code, name, sample }) => (
              <li key={code}>
                <a href={`/units?region=${code}`}>{name}</a> <span className="code">{code}</span>{' '}
                {sample ? <span className="tag hint">{say(words.sampleTag)}</span> : null}
              </li>
            ))}
          </ul>
          <h2>{say(words.year)}</h2>
          <ul className="plain across">
            {home.years.map((year) => (
              <li key={year}>
                <a href={`/units?year=${year}`}>{year}</a>
              </li>
            ))}
          </ul>
          <h2>{say(words.import)}</h2>
          <p>
            <a className="button quiet" href="/import">
              {say(words.importTitle)}
            </a>
          </p>
          <p>
            <a href="/jixiao-check.html" download>
              {say(words.checker)}
            </a>{' '}
            <span className="soft">{say(words.checkerWhy)}</span>
          </p>
        </aside>
      </div>
    </Page>
  );
}

function Empty() {
  const say = useSay();
  return (
    <Page title={say(words.homeTitle)}>
      <h1>{say(words.emptyTitle)}</h1>
      <p className="lead">{say(words.emptyBody)}</p>
      <p>
        <a className="button" href="/import">
          {say(words.emptyAction)}
        </a>
      </p>
    </Page>
  );
}
