/** What the three lists share: filter, totals, table, next page by key, CSV. */
import { linkTo } from '@jixiao/api/contract';
import type { HomeView, ListQuery, RegionView } from '@jixiao/domain';
import type { ReactNode } from 'react';
import { wan } from '../amount.ts';
import { useSay } from '../language.ts';
import { Page } from '../ui/page.tsx';
import { sentences, severityWords, words } from '../words.ts';
import { listAddress } from './list-query.ts';

type ListPageProps = {
  readonly path: string;
  readonly title: string;
  readonly query: ListQuery;
  readonly home: HomeView;
  readonly list: {
    readonly totals: { readonly count: number; readonly amountFen: string };
    readonly next: string | null;
    readonly items: readonly { readonly region: RegionView }[];
  };
  /** Endpoint that gives the same list as CSV. */
  readonly csv: 'departmentYearsCsv' | 'projectsCsv' | 'indicatorsCsv';
  readonly withAmount: boolean;
  readonly children: ReactNode;
};

export function ListPage({ path, title, query, home, list, csv, withAmount, children }: ListPageProps) {
  const say = useSay();
  const { after: _, ...filter } = query;
  return (
    <Page title={title} sample={list.items.some(({ region }) => region.sample)} query={query.q ?? ''}>
      <h1>{title}</h1>
      <Filter path={path} query={query} home={home} withAmount={withAmount} />
      <p className="list-line">
        <strong>{say(sentences.rows(list.totals.count))}</strong>
        {withAmount ? say(sentences.amountOf(wan(list.totals.amountFen))) : null}
        <a href={linkTo(csv, { query: filter })}>{say(words.csv)}</a>
      </p>
      {list.items.length === 0 ? (
        <p className="lead">{say(words.nothingFound)}</p>
      ) : (
        <div className="scroll" role="group" aria-label={title} tabIndex={0}>
          {children}
        </div>
      )}
      <p className="pager">
        {query.after === undefined ? null : <a href={listAddress(path, query, { after: null })}>{say(words.firstPage)}</a>}
        {list.next === null ? null : (
          <a className="button" rel="next" href={listAddress(path, query, { after: list.next })}>
            {say(words.nextPage)}
          </a>
        )}
      </p>
    </Page>
  );
}

function Filter({ path, query, home, withAmount }: Pick<ListPageProps, 'path' | 'query' | 'home' | 'withAmount'>) {
  const say = useSay();
  const orders = withAmount ? (['name', 'amount', 'findings'] as const) : (['name'] as const);
  const orderWords = { name: words.byName, amount: words.byAmount, findings: words.byFindings };
  return (
    <form className="filter" action={path}>
      <label>
        {say(words.words)} <input name="q" defaultValue={query.q ?? ''} />
      </label>
      <label>
        {say(words.region)}{' '}
        <select name="region" defaultValue={query.region ?? ''}>
          <option value="">{say(words.all)}</option>
          {home.regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.year)}{' '}
        <select name="year" defaultValue={query.year ?? ''}>
          <option value="">{say(words.all)}</option>
          {home.years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </label>
      <label>
        {say(words.severity)}{' '}
        <select name="severity" defaultValue={query.severity ?? ''}>
          <option value="">{say(words.all)}</option>
          {(['error', 'warning', 'hint'] as const).map((severity) => (
            <option key={severity} value={severity}>
              {say(severityWords[severity])}
            </option>
          ))}
        </select>
      </label>
      {orders.length === 1 ? null : (
        <label>
          {say(words.order)}{' '}
          <select name="order" defaultValue={query.order ?? 'name'}>
            {orders.map((order) => (
              <option key={order} value={order}>
                {say(orderWords[order])}
              </option>
            ))}
          </select>
        </label>
      )}
      {query.unit === undefined ? null : <input type="hidden" name="unit" value={query.unit} />}
      <button className="button quiet">{say(words.filter)}</button>
    </form>
  );
}
