/** The pictures of a report as inline SVG: findings by rule, and money by its spending plan. Each says in words what it shows; tables hold the same. */
import { printFen, type Report, say, severities, severityText, type Text, totalOf } from '@jixiao/domain';
import { escapeHtml } from './escape-html.ts';

/** Rules with the most findings that are drawn. */
const mostBars = 20;
const width = 720;
const bar = { left: 250, right: 60, height: 18, step: 28 };

/** Bars in three parts, the gravest first; parts also differ by a line between them. */
export function rulesPicture({ byRule, language }: Report): string {
  const shown = byRule.toSorted((left, right) => totalOf(right.counts) - totalOf(left.counts)).slice(0, mostBars);
  if (shown.length === 0) return '';
  const most = Math.max(...shown.map(({ counts }) => totalOf(counts)));
  const room = width - bar.left - bar.right;
  const rows = shown.map(({ rule, title, counts }, index) => {
    const y = index * bar.step + 6;
    let x = bar.left;
    const parts = severities.map((severity) => {
      const length = (counts[severity] / most) * room;
      const part =
        length === 0 ? '' : `<rect class="${severity}" x="${x.toFixed(1)}" y="${y}" width="${length.toFixed(1)}" height="${bar.height}"/>`;
      x += length;
      return part;
    });
    const middle = y + bar.height / 2 + 4;
    const name = cutTo(`${rule} ${title}`, 230);
    return `<text x="${bar.left - 8}" y="${middle}" text-anchor="end">${escapeHtml(name)}</text>${parts.join('')}<text x="${(x + 6).toFixed(1)}" y="${middle}">${totalOf(counts)}</text>`;
  });
  const spoken = say(
    {
      zh: `疑点最多的规则：${shown.map(({ rule, counts }) => `${rule} ${totalOf(counts)}处`).join('，')}`,
      en: `Rules with the most questions: ${shown.map(({ rule, counts }) => `${rule} ${totalOf(counts)}`).join(', ')}`,
    },
    language,
  );
  return figure(
    spoken,
    shown.length * bar.step + 8,
    rows.join(''),
    legend(
      severities.map((each) => [each, severityText[each]]),
      language,
    ),
  );
}

export const moneyWords = {
  planned: { zh: '填了支出计划', en: 'spending plan filled in' },
  blank: { zh: '支出计划空白', en: 'spending plan blank' },
  noPlanRow: { zh: '表中没有此栏', en: 'no plan on the form' },
} as const satisfies Readonly<Record<keyof Report['money'], Text>>;
export const moneyParts = ['planned', 'blank', 'noPlanRow'] as const;

export function moneyPicture({ money, amountFen, language }: Report): string {
  if (amountFen <= 0n) return '';
  let x = 0;
  const parts = moneyParts.map((part) => {
    const length = Number((money[part] * 100_000n) / amountFen) / 100_000;
    const from = x * width;
    x += length;
    if (length === 0) return '';
    const text = length < 0.16 ? '' : `<text class="on ${part}" x="${(from + 8).toFixed(1)}" y="27">${wan(money[part])}</text>`;
    return `<rect class="${part}" x="${from.toFixed(1)}" y="6" width="${(length * width).toFixed(1)}" height="32"/>${text}`;
  });
  const list = moneyParts.map((part) => `${say(moneyWords[part], language)} ${wan(money[part])}`);
  const spoken = `${say({ zh: '资金与支出计划：', en: 'Money and spending plan: ' }, language)}${list.join(language === 'en' ? ', ' : '，')}`;
  return figure(
    spoken,
    44,
    parts.join(''),
    legend(
      moneyParts.map((part) => [part, moneyWords[part]]),
      language,
    ),
  );
}

export function wan(fen: bigint): string {
  return `${printFen(fen, '万元')}万元`;
}

function figure(spoken: string, height: number, inside: string, key: string): string {
  const title = escapeHtml(spoken);
  return `<figure><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}"><title>${title}</title>${inside}</svg>${key}</figure>`;
}

function legend(parts: readonly (readonly [string, Text])[], language: Report['language']): string {
  return `<figcaption>${parts.map(([name, text]) => `<span class="key"><span class="swatch ${name}" aria-hidden="true"></span>${escapeHtml(say(text, language))}</span>`).join('')}</figcaption>`;
}

/** A Chinese character is 12 wide, any other 7. */
function cutTo(text: string, room: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += character < '\u1100' ? 7 : 12;
    if (used > room) return `${kept}…`;
    kept += character;
  }
  return kept;
}
