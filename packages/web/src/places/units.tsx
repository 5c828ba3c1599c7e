/** The list of units, filtered by the address. */
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useSay } from '../language.ts';
import { ListPage } from '../lists/list-page.tsx';
import { listQueryOf } from '../lists/list-query.ts';
import { UnitTable } from '../lists/tables.tsx';
import { valueOf, visitOf } from '../visit.ts';
import { words } from '../words.ts';

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  const query = listQueryOf(place.request);
  const [home, list] = await Promise.all([client.home({ language }), client.departmentYears({ query, language })]);
  return { query, home: valueOf(home), list: valueOf(list) };
}

export default function List() {
  const say = useSay();
  const { query, home, list } = useLoaderData<typeof loader>();
  return (
    <ListPage
      path="/units"
      title={say(words.units)}
      query={query}
      home={home}
      list={list}
      csv="departmentYearsCsv"
      withAmount={true}
      orders={['name', 'amount', 'findings']}
    >
      <UnitTable items={list.items} />
    </ListPage>
  );
}
