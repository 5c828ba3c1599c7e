/** Typical targets: for each name and unit how the targets spread, as boxes on one axis each, and the same figures as a table. */
import type { TypicalTarget, TypicalTargets } from '@jixiao/domain';
import { useSay } from '../language.ts';
import { listAddress } from '../lists/list-query.ts';
import { sentences, words } from '../words.ts';

const box = { width: 260, height: 26, pad: 10 };
const signs: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '＞', '<': '＜', '=': '=' };

export function Spread({ targets }: { readonly targets: TypicalTargets }) {
  const say = useSay();
  return (
    <section aria-labelledby="typical">
      <h2 id="typical">{say(words.typicalTargets)}</h2>
      <p>{say(sentences.measuredOf(targets.measured, targets.found))}</p>
      {targets.items.length === 0 ? null : (
        <div className="scroll" role="group" aria-labelledby="typical" tabIndex={0}>
          <table>
            <caption>{say(words.typicalCaption)}</caption>
            <thead>
              <tr>
                <th scope="col">{say(words.indicatorName)}</th>
                <th scope="col">{say(words.unitOfMeasure)}</th>
                <th scope="col">{say(words.usualSign)}</th>
                <th scope="col">{say(words.spread)}</th>
                {[words.least, words.lowerQuartile, words.median, words.upperQuartile, words.most, words.count].map((heading) => (
                  <th key={heading.en} scope="col" className="num">
                    {say(heading)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {targets.items.map((target) => (
                <tr key={`${target.name}/${target.unit}`}>
                  <th scope="row">
                    <a href={listAddress('/indicators', { q: target.name })} lang="zh-CN">
                      {target.name === '' ? say(words.unnamed) : target.name}
                    </a>
                  </th>
                  <td>{target.unit === '' ? <span className="blank">{say(words.none)}</span> : target.unit}</td>
                  <td>{signs[target.op] ?? target.op}</td>
                  <td>
                    <Box target={target} />
                  </td>
                  {[target.least, target.lowerQuartile, target.median, target.upperQuartile, target.most].map((value, index) => (
                    <td key={index} className="num">
                      {value}
                    </td>
                  ))}
                  <td className="num">{target.count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** From the least to the most; where all are one, a dot. */
function Box({ target }: { readonly target: TypicalTarget }) {
  const say = useSay();
  const [least, lower, middle, upper, most] = [target.least, target.lowerQuartile, target.median, target.upperQuartile, target.most].map(
    Number,
  );
  const [from = 0, to = 0] = [least, most];
  const x = (value = 0) => (to === from ? box.width / 2 : box.pad + ((value - from) / (to - from)) * (box.width - 2 * box.pad));
  const y = box.height / 2;
  const spoken = say(sentences.spreadOf(target.least, target.median, target.most));
  return (
    <svg className="spread" viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={spoken}>
      <title>{spoken}</title>
      {to === from ? null : (
        <>
          <path d={`M${x(from)} ${y}H${x(to)}M${x(from)} ${y - 4}v8M${x(to)} ${y - 4}v8`} />
          <rect x={x(lower)} y={y - 7} width={Math.max(1, x(upper) - x(lower))} height="14" />
        </>
      )}
      <circle cx={x(middle)} cy={y} r="4" />
    </svg>
  );
}
