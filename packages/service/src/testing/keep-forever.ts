/** A process to be killed: imports and keeps one text after the other, and prints the count of each only after it was acknowledged. */
import { openDatabase } from '@jixiao/store';
import { createService } from '../create-service.ts';
import { killRegion, textOf } from './killed-texts.ts';

const [kind = '', place = '', from = ''] = process.argv.slice(2);
const database = await openDatabase(kind === 'folder' ? { folder: place } : { url: place });
const service = createService({ database, workers: 1 });
console.log('open');
for (let count = Number(from); ; count += 1) {
  const started = await service.startImport([{ name: `${count}.txt`, bytes: textOf(count) }], { region: killRegion, by: '甲' });
  if (!started.ok) throw new Error(started.refusal.message.en);
  for (;;) {
    const status = await service.importStatus(started.value.id, 'en');
    if (!status.ok) throw new Error(status.refusal.message.en);
    if (status.value.status !== 'running') break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const kept = await service.keepImport(started.value.id, '甲');
  if (!kept.ok) throw new Error(kept.refusal.message.en);
  console.log(count);
}
