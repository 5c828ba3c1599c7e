/** One word, three lists: the first rows of each and the way to all of them. */
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { ReactNode } from 'react';
import { useSay } from '../language.ts';
import { listQueryOf } from '../lists/list-query.ts';
import { IndicatorTable, ProjectTable, UnitTable } from '../lists/tables.tsx';
import { Page } from '../ui/page.tsx';
import { valueOf, visitOf } from '../visit.ts';
import { sentences, words } from '../words.ts';

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  const { q } = listQueryOf(place.request);
  if (q === undefined) return null;
  const call = { query: { q, limit: 8 }, language };
  const [units, projects, indicators] = await Promise.all([client.departmentYears(call), client.projects(call), client.indicators(call)]);
  return { q, units: valueOf(units), projects: valueOf(projects), indicators: valueOf(indicators) };
}

export default function Search() {
  const say = useSay();
  const found = useLoaderData<typeof loader>();
  if (found === null)
    return (
      <Page title={say(words.searchResults)}>
        <h1>{say(words.searchResults)}</h1>
        <p className="lead">{say(words.searchAsk)}</p>
      </Page>
    );
  const { q, units, projects, indicators } = found;
  const title = say(sentences.resultsFor(q));
  const isEmpty = units.totals.count + projects.totals.count + indicators.totals.count === 0;
  const isSample = [...units.items, ...projects.items, ...indicators.items].some(({ region }) => region.sample);
  return (
    <Page title={title} query={q} sample={isSample}>
      <h1>{title}</h1>
      {isEmpty ? <p className="lead">{say(words.nothingFound)}</p> : null}
      <Section id="units" title={say(words.units)} count={units.totals.count} q={q}>
        <UnitTable items={units.items} />
      </Section>
      <Section id="projects" title={say(words.projects)} count={projects.totals.count} q={q}>
        <ProjectTable items={projects.items} />
      </Section>
      <Section id="indicators" title={say(words.indicators)} count={indicators.totals.count} q={q}>
        <IndicatorTable items={indicators.items} />
      </Section>
    </Page>
  );
}

type SectionProps = {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly q: string;
  readonly children: ReactNode;
};

function Section({ id, title, count, q, children }: SectionProps) {
  const say = useSay();
  if (count === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="count">{count}</span>
      </h2>
      <div className="scroll" role="group" aria-labelledby={id} tabIndex={0}>
        {children}
      </div>
      {count > 8 ? (
        <p>
          <a href={`/${id}?q=${encodeURIComponent(q)}`}>{say(sentences.allResults(count))} ›</a>
        </p>
      ) : null}
    </section>
  );
}
