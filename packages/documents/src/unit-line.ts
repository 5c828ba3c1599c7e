/** The spending unit (预算单位): from the line over a form, with its code at the left and the unit of account at the right, or from a cell of the form. */
import type { Origin } from '@jixiao/domain';
import type { Place } from './origin-of.ts';
import { originOf } from './origin-of.ts';
import type { Line } from './recognise.ts';

export type UnitReading = { readonly code: string | null; readonly name: string | null; readonly origin: Origin };

/** `填报单位（盖章）：某局` before the unit of account or a date at the right of the same line. */
export const unitNameLabel =
  /^\s*(?:预算|编制|填报|编报|申报|填表|项目|实施|主管|报送|公开|所属)?(?:单位|部门)(?:名称|全称|编码|及代码|\((?:公章|盖章|签章|印章)\)|\s)*[::](?!(?:人民币)?[百千万亿]*元)/;

export function readUnitLine(line: Line): UnitReading | null {
  const text = line.text
    .normalize('NFKC')
    .replace(/[\s,;(]*(?:(?:金额)?单\s*位\s*:?\s*(?:人民币)?\s*[百千万亿]*元|(?:填报|填表|报送|编制)?(?:日期|时间)\s*:.*)\)?\s*$/, '')
    .replace(unitNameLabel, '')
    .trim();
  if (/^[([]?\s*\d{4}\s*年/.test(text)) return null;
  const reading = readUnit(text, line.origin);
  return reading?.code === null && text === line.text.normalize('NFKC').trim() ? null : reading;
}

/** `[105]某局`, `105-某局`, `105001 某局`, `某局（105001）`. */
export function readUnitCell(place: Place): UnitReading | null {
  const reading = readUnit(place.cell.text.normalize('NFKC').replace(/\s+/g, ' ').trim(), originOf(place));
  return reading === null ? null : { ...reading, name: reading.name === null ? null : withoutRollUp(reading.name) };
}

/** The code stands before the name or behind it, in brackets, behind a stroke, or joined to it. */
function readUnit(text: string, origin: Origin): UnitReading | null {
  const behind = /^([^\d\s].*?)\s*(?:[([]\s*(?:代码|编码)?\s*:?\s*|[-—_/、,]\s*|(?:代码|编码)\s*:?\s*)?(\d{3,12})\s*[)\]]?$/.exec(text);
  if (behind !== null && !/^(?:19|20)\d{2}$/.test(behind[2] ?? '')) return { code: behind[2] ?? null, name: behind[1] ?? null, origin };
  return codeAndName(text.replace(/^[([]\s*(\d{3,12})\s*[)\]]/, '$1'), origin);
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
