/** The line over a form: code and name of the spending unit (预算单位) at the left, the unit of account at the right. */
import type { Origin } from '@jixiao/domain';
import type { UnitLine } from './recognise.ts';

export type UnitReading = { readonly code: string | null; readonly name: string | null; readonly origin: Origin };

export function readUnitLine(line: UnitLine): UnitReading | null {
  const text = line.text
    .normalize('NFKC')
    .replace(/(金额)?单位\s*:?\s*(人民币)?\s*[百千万亿]*元\s*$/, '')
    .replace(/^\s*(预算单位|单位名称|部门名称|编制单位|填报单位|部门|单位)(名称|编码|及代码)?\s*:\s*/, '')
    .trim();
  const match = /^(\d{3,12})?\s*[-—_]?\s*([^\d\s].*)?$/.exec(text);
  const code = match?.[1] ?? null;
  const name = match?.[2]?.trim() ?? null;
  if ((code === null && name === null) || (name !== null && name.length > 60)) return null;
  return { code, name, origin: line.origin };
}
