/** Opens the database of a place and puts the service on it. Closing closes both, the service first, so that no work outlives its database. */
import { createService, type PrintPrograms, type Service } from '@jixiao/service';
import { openDatabase } from '@jixiao/store';
import type { Place } from './config.ts';

type Variables = Readonly<Record<string, string | undefined>>;

export type Opened = {
  readonly service: Service;
  /** For people: the folder, or the address without its password. */
  readonly place: string;
  readonly kind: 'embedded' | 'server';
  /** Where the data was copied before an older folder was upgraded. */
  readonly copiedTo: string | null;
  close(): Promise<void>;
};

export async function openService(place: Place, variables: Variables = process.env): Promise<Opened> {
  const database = await openDatabase('dataFolder' in place ? { folder: place.dataFolder } : { url: place.databaseUrl });
  const service = createService({ database, programs: programsOf(variables) });
  try {
    await service.refresh();
  } catch (fault) {
    await service.close();
    await database.close();
    throw fault;
  }
  const close = async () => {
    try {
      await service.close();
    } finally {
      await database.close();
    }
  };
  return { service, place: database.place, kind: database.kind, copiedTo: database.copiedTo, close };
}

/** The programs that PDF is made with. */
function programsOf(variables: Variables): PrintPrograms {
  return { chromium: variables['JIXIAO_CHROMIUM'], soffice: variables['JIXIAO_SOFFICE'], path: variables['PATH'] };
}
