/** The spending unit (预算单位): from the line over a form, with its code at the left and the unit of account at the right, or from a cell of the form. */
import type { Origin } from '@jixiao/domain';
import type { Place } from './origin-of.ts';
import { originOf } from './origin-of.ts';
import type { Line } from './recognise.ts';

export type UnitReading = { readonly code: string | null; readonly name: string | null; readonly origin: Origin };

export function readUnitLine(line: Line): UnitReading | null {
  const text = line.text
    .normalize('NFKC')
    .replace(/(金额)?单位\s*:?\s*(人民币)?\s*[百千万亿]*元\s*$/, '')
    .replace(/^\s*(预算单位|单位名称|部门名称|编制单位|填报单位|编报单位|公开部门|部门|单位)(名称|编码|及代码)?\s*(\(盖章\))?\s*:\s*/, '')
    .trim();
  if (/^[([]?\s*\d{4}\s*年度?\s*[)\]]?$/.test(text)) return null;
  return codeAndName(text, line.origin);
}

/** `[105]某局`, `105-某局`, `105001 某局`, `某局（105001）`. */
export function readUnitCell(place: Place): UnitReading | null {
  const text = place.cell.text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const behind = /^([^\d\s].*?)\s*[([]\s*(\d{3,12})\s*[)\]]$/.exec(text);
  if (behind !== null) return { code: behind[2] ?? null, name: withoutRollUp(behind[1] ?? ''), origin: originOf(place) };
  const reading = codeAndName(text.replace(/^\[\s*(\d{3,12})\s*\]/, '$1'), originOf(place));
  return reading === null ? null : { ...reading, name: reading.name === null ? null : withoutRollUp(reading.name) };
}

function codeAndName(text: string, origin: Origin): UnitReading | null {
  const match = /^(\d{3,12})?\s*[-—_]?\s*([^\d\s].*)?$/.exec(text);
  const code = match?.[1] ?? null;
  const name = match?.[2]?.trim() ?? null;
  if ((code === null && name === null) || (name !== null && name.length > 60)) return null;
  return { code, name, origin };
}

/** Budget systems print the roll-up of a department as its name with 部门 behind: `某局部门`. */
function withoutRollUp(name: string): string {
  return /(?:局|委员会|委|办公室|办|部|院|中心|厅|府|会|社|站|所|队|校|学)部门$/.test(name) ? name.slice(0, -2) : name;
}
