/** The list of indicators, filtered by the address. */
import type { ListQuery } from '@jixiao/domain';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Spread } from '../indicators/spread.tsx';
import { useSay } from '../language.ts';
import { ListPage } from '../lists/list-page.tsx';
import { listAddress, listQueryOf } from '../lists/list-query.ts';
import { IndicatorTable } from '../lists/tables.tsx';
import { valueOf, visitOf } from '../visit.ts';
import { words } from '../words.ts';

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  const query = listQueryOf(place.request);
  const [home, list] = await Promise.all([client.home({ language }), client.indicators({ query, language })]);
  const targets = isNarrow(query) ? valueOf(await client.indicatorTargets({ query, language })) : null;
  return { query, home: valueOf(home), list: valueOf(list), targets };
}

/** What is typical of every indicator at once says nothing. */
function isNarrow({ q, copy, unit }: ListQuery): boolean {
  return [q, copy, unit].some((filter) => filter !== undefined && filter.trim() !== '');
}

export default function List() {
  const say = useSay();
  const { query, home, list, targets } = useLoaderData<typeof loader>();
  return (
    <ListPage
      path="/indicators"
      title={say(words.indicators)}
      query={query}
      home={home}
      list={list}
      csv="indicatorsCsv"
      withAmount={false}
      orders={['name']}
      above={
        <>
          <p>
            <a href={listAddress('/indicators/copies', { ...query, after: undefined, copy: undefined, order: undefined })}>
              {say(words.copies)}
            </a>
          </p>
          {targets === null ? <p>{say(words.typicalHint)}</p> : <Spread targets={targets} />}
        </>
      }
    >
      <IndicatorTable items={list.items} />
    </ListPage>
  );
}
