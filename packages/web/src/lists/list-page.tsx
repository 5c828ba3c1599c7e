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
  readonly orders: readonly NonNullable<ListQuery['order']>[];
  /** Between the filter and the table. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
};

export function ListPage({ path, title, query, home, list, csv, withAmount, orders, above, children }: ListPageProps) {
  const say = useSay();
  const { after: _, ...filter } = query;
  return (
    <Page title={title} sample={list.items.some(({ region }) => region.sample)} query={query.q ?? ''}>
      <h1>{title}</h1>
      <ListFilter path={path} query={query} home={home} orders={orders} />
      {query.order === 'priority' ? <p>{say(words.priorityFormula)}</p> : null}
      {above}
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

type FilterProps = Pick<ListPageProps, 'path' | 'query' | 'home'> & {
  readonly orders: readonly NonNullable<ListQuery['order']>[];
  readonly withSeverity?: boolean;
};

export function ListFilter({ path, query, home, orders, withSeverity = true }: FilterProps) {
  const say = useSay();
  const orderWords = { name: words.byName, amount: words.byAmount, findings: words.byFindings, priority: words.byPriority };
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
      {withSeverity ? (
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
      ) : null}
      {orders.length < 2 ? null : (
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
      {query.copy === undefined ? null : <input type="hidden" name="copy" value={query.copy} />}
      {query.unit === undefined ? null : <input type="hidden" name="unit" value={query.unit} />}
      <button className="button quiet">{say(words.filter)}</button>
    </form>
  );
}
