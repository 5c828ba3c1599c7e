/** Kept department years, checked one after another: the service does it, in a server that holds the folder or in this process; only one is held at a time. */
import type { Client } from '@jixiao/api/contract';
import type { DepartmentYearList } from '@jixiao/domain';
import { allOf, type Checked } from './checked.ts';
import type { Asked } from './check-options.ts';
import { option, type Options } from './command.ts';
import { valueOf } from './with-connection.ts';

/** Rows of the list that are asked for at once. */
const rowsAtOnce = 200;

export async function* checkStored(client: Client, { request, year }: Asked, options: Options): AsyncGenerator<Checked> {
  const [region, unit] = [option(options, 'region'), option(options, 'unit')];
  const filters = {
    limit: rowsAtOnce,
    ...(region === null ? {} : { region }),
    ...(unit === null ? {} : { unit }),
    ...(year === null ? {} : { year }),
  };
  let after: string | null = null;
  do {
    const page: DepartmentYearList = valueOf(await client.departmentYears({ query: after === null ? filters : { ...filters, after } }));
    for (const { region: place, unitKey, fiscalYear } of page.items) {
      const params = { region: place.code, unitKey, year: fiscalYear };
      const { reading, unit: who } = valueOf(await client.checkDepartmentYear({ params, body: request }));
      const title = [place.name, who.code, who.name, fiscalYear].filter((part) => part !== null).join(' ');
      yield { reading, title, region: place, positions: allOf(reading.papers) };
    }
    after = page.next;
  } while (after !== null);
}
