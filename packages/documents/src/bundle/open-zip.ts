/** A plain ZIP → its files, by the reader of ZIPs and within its limits. */
import type { Outcome } from '@jixiao/domain';
import { zipLimits } from '../zip/limits.ts';
import { readZip } from '../zip/read-zip.ts';
import { label } from './label.ts';
import type { Bundle } from './open-bundle.ts';
import { bundleLimits, type BundleLimits, collector, isHidden, notTakenOut, tooManyFiles, withPassword } from './taken-out.ts';

export function openZip(bytes: Uint8Array, limits: BundleLimits = bundleLimits): Outcome<Bundle> {
  const zip = readZip(bytes, { ...zipLimits, read: limits.total });
  if (!zip.ok) return zip;
  const entries = zip.value.names.filter((name) => !/[\\/]$/.test(name));
  const wanted = entries.filter((name) => !isHidden(name));
  if (wanted.length > limits.files) return tooManyFiles(wanted.length, limits.files);
  const out = collector(entries.length - wanted.length, limits);
  for (const [number, entry] of wanted.entries()) {
    const name = label(entry, `文件${number + 1}`);
    const content = zip.value.read(entry);
    if (content.ok) out.add({ name, bytes: content.value });
    else out.tell(content.refusal.code === 'encrypted' ? withPassword(name) : notTakenOut(name, content.refusal));
  }
  return out.finish();
}
