/** The checkpoints of a spending plan as forms print them: ends of months and quarters. */
import { labelOf } from './labels.ts';

const monthEnds = ['', '01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-31'];

const months = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** The end of a month or quarter that a checkpoint label names, as month and day. */
export function checkpoint(text: string): string | null {
  const bare = labelOf(text);
  const month = /^(?:截?至?|1[-~—至])(\d{1,2}|[一二三四五六七八九]|十[一二]?)月(?:底|末|份|\d{1,2}日)?(?:前|止)?$/.exec(bare)?.[1];
  const quarter = /^第?([一二三四1-4])季度(?:末|底)?$/.exec(bare)?.[1];
  if (month !== undefined) return monthEnds[/\d/.test(month) ? Number(month) : months.indexOf(month) + 1] ?? null;
  if (quarter !== undefined)
    return monthEnds[3 * ('一二三四'.includes(quarter) ? '一二三四'.indexOf(quarter) + 1 : Number(quarter))] ?? null;
  return null;
}
