/** The list of indicators, filtered by the address. */
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useSay } from '../language.ts';
import { ListPage } from '../lists/list-page.tsx';
import { listQueryOf } from '../lists/list-query.ts';
import { IndicatorTable } from '../lists/tables.tsx';
import { valueOf, visitOf } from '../visit.ts';
import { words } from '../words.ts';

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  const query = listQueryOf(place.request);
  const [home, list] = await Promise.all([client.home({ language }), client.indicators({ query, language })]);
  return { query, home: valueOf(home), list: valueOf(list) };
}

export default function List() {
  const say = useSay();
  const { query, home, list } = useLoaderData<typeof loader>();
  return (
    <ListPage path="/indicators" title={say(words.indicators)} query={query} home={home} list={list} csv="indicatorsCsv" withAmount={false}>
      <IndicatorTable items={list.items} />
    </ListPage>
  );
}
