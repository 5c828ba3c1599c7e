/** The pictures of a department year as SVG drawn on the server: a small plan for each project, and the plan of the whole. */
import type { Project } from '@jixiao/domain';
import { wan } from '../amount.ts';
import { useSay } from '../language.ts';
import { sentences, words } from '../words.ts';
import { planPoints, planState, yearShare, type SummedPlan } from './plan.ts';

const small = { width: 108, height: 30, pad: 4 };
const stateWords = { complete: words.plan, partly: words.planPartly, blank: words.planBlank, 'no-row': words.planNoRow } as const;

export function useCheckpointName(): (by: string) => string {
  const say = useSay();
  return (by) => {
    const [month = 1, day = 31] = by.split('-').map(Number);
    return say(sentences.byEndOf(month, day));
  };
}

export function SmallPlan({ project }: { readonly project: Project }) {
  const say = useSay();
  const name = useCheckpointName();
  const state = planState(project);
  const points = planPoints(project);
  if (points.length === 0)
    return (
      <span className="no-plan">
        <svg className="plan" viewBox={`0 0 ${small.width} ${small.height}`} aria-hidden="true">
          <path className="none" d={`M${small.pad} ${small.height / 2}H${small.width - small.pad}`} />
        </svg>
        <span className="blank">{say(stateWords[state])}</span>
      </span>
    );
  const dots = points.map(({ by, percent }) => ({
    x: small.pad + yearShare(by) * (small.width - 2 * small.pad),
    y: small.height - small.pad - (Math.max(0, Math.min(100, percent)) / 100) * (small.height - 2 * small.pad),
  }));
  const spoken = say(
    sentences.spoken(
      say(words.plan),
      points.map(({ by, percent }) => `${name(by)} ${percent}%`),
    ),
  );
  return (
    <span className="no-plan">
      <svg className="plan" viewBox={`0 0 ${small.width} ${small.height}`} role="img" aria-label={spoken}>
        <title>{spoken}</title>
        <path d={`M${small.pad} ${small.height - small.pad}${dots.map(({ x, y }) => `L${x.toFixed(1)} ${y.toFixed(1)}`).join('')}`} />
        {dots.map(({ x, y }) => (
          <circle key={x} cx={x.toFixed(1)} cy={y.toFixed(1)} r="2.6" />
        ))}
      </svg>
      {state === 'partly' ? <span className="blank">{say(words.planPartly)}</span> : null}
    </span>
  );
}

export function YearPlan({ plan }: { readonly plan: SummedPlan }) {
  const say = useSay();
  const name = useCheckpointName();
  if (plan.points.length === 0) return <p className="blank">{say(words.noPlanAtAll)}</p>;
  const box = { left: 12, right: 36, top: 30, bottom: 164, width: 460 };
  const top = plan.points.reduce((most, { fen }) => (fen > most ? fen : most), plan.drawnFen);
  const dots = plan.points.map(({ by, fen }) => ({
    by,
    fen,
    x: box.left + yearShare(by) * (box.width - box.left - box.right),
    y: box.bottom - (top === 0n ? 0 : Number((fen * 10_000n) / top) / 10_000) * (box.bottom - box.top),
  }));
  return (
    <figure>
      <svg className="year-plan" viewBox={`0 0 ${box.width} 192`} role="img" aria-labelledby="plan-title">
        <title id="plan-title">
          {say(
            sentences.spoken(
              say(words.yearPlan),
              dots.map(({ by, fen }) => `${name(by)} ${wan(fen.toString())}`),
            ),
          )}
        </title>
        <g className="grid">
          {[0.25, 0.5, 0.75, 1].map((part) => (
            <path key={part} d={`M${box.left} ${box.bottom - part * (box.bottom - box.top)}H${box.width - box.right}`} />
          ))}
        </g>
        <path className="axis" d={`M${box.left} ${box.bottom}H${box.width - box.right}`} />
        <path className="line" d={`M${box.left} ${box.bottom}${dots.map(({ x, y }) => `L${x.toFixed(1)} ${y.toFixed(1)}`).join('')}`} />
        {dots.map(({ by, fen, x, y }, index) => (
          <g key={by}>
            <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r="4.5" />
            <text x={x.toFixed(1)} y={(y - 11).toFixed(1)} textAnchor={index === 0 ? 'middle' : 'end'}>
              {wan(fen.toString())}
            </text>
            <text className="soft" x={x.toFixed(1)} y={box.bottom + 19} textAnchor="middle">
              {name(by)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>{plan.leftOutFen > 0n ? say(sentences.notDrawn(wan(plan.leftOutFen.toString()))) : null}</figcaption>
      <details>
        <summary>{say(words.asTable)}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.checkpoint)}</th>
              <th scope="col" className="num">
                {say(words.cumulative)}
              </th>
              <th scope="col" className="num">
                {say(words.cumulativePercent)}
              </th>
            </tr>
          </thead>
          <tbody>
            {plan.points.map(({ by, fen }) => (
              <tr key={by}>
                <th scope="row">{name(by)}</th>
                <td className="num">{wan(fen.toString())}</td>
                <td className="num">{plan.drawnFen === 0n ? '—' : `${(Number((fen * 10_000n) / plan.drawnFen) / 100).toFixed(2)}%`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
