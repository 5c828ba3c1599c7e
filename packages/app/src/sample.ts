/**
 * The invented county that is shipped with the program, read from its Word files like any other. It is loaded once, into a database in which
 * nothing has ever happened: after it was removed it does not come back.
 */
import { done, type Outcome } from '@jixiao/domain';
import type { FileInput, Service } from '@jixiao/service';
import { readdir, readFile } from 'node:fs/promises';

const folder = new URL('../sample/', import.meta.url);

export async function loadSampleOnce(service: Service): Promise<Outcome<null>> {
  const events = await service.events(0, 1);
  return events.length > 0 ? done(null) : service.loadSample(await sampleFiles());
}

async function sampleFiles(): Promise<readonly FileInput[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.docx')).toSorted();
  return Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(new URL(encodeURIComponent(name), folder))) })),
  );
}
