/** Waivers as rows: rule, what is set aside, why, who, term, state, how many findings, and the way back. */
import { ruleByCode, type WaiverView } from '@jixiao/domain';
import { moment } from '../amount.ts';
import { useSay } from '../language.ts';
import { ValueName } from '../ui/value-name.tsx';
import { words } from '../words.ts';
import { Withdraw } from './set-aside.tsx';
import { waiverSentences, waiverStateWords, waiverWords } from './waiver-words.ts';

const tones = { 'in-force': 'ok', ahead: 'hint', ended: 'hint', withdrawn: 'hint' } as const;

export function WaiverTable({ waivers }: { readonly waivers: readonly WaiverView[] }) {
  const say = useSay();
  return (
    <div className="scroll" role="group" aria-label={say(waiverWords.title)} tabIndex={0}>
      <table className="waivers">
        <thead>
          <tr>
            <th scope="col">{say(waiverWords.rule)}</th>
            <th scope="col">{say(waiverWords.scope)}</th>
            <th scope="col">{say(waiverWords.reason)}</th>
            <th scope="col">{say(words.byWhom)}</th>
            <th scope="col">{say(waiverWords.since)}</th>
            <th scope="col">{say(waiverWords.untilColumn)}</th>
            <th scope="col">{say(waiverWords.state)}</th>
            <th scope="col" className="num">
              {say(waiverWords.findings)}
            </th>
          </tr>
        </thead>
        <tbody>
          {waivers.map((waiver) => (
            <Row key={waiver.id} waiver={waiver} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ waiver }: { readonly waiver: WaiverView }) {
  const say = useSay();
  const { rule, reason, by, since, until, state, findings, withdrawn, id } = waiver;
  const title = ruleByCode(rule)?.title;
  return (
    <tr>
      <th scope="row">
        <span className="code">{rule}</span> {title === undefined ? null : say(title)}
      </th>
      <td>
        <Scope waiver={waiver} />
      </td>
      <td>{reason}</td>
      <td>{by}</td>
      <td className="day">{since}</td>
      <td className="day">{until ?? say(waiverWords.untilWithdrawn)}</td>
      <td>
        <span className={`tag ${tones[state]}`}>{say(waiverStateWords[state])}</span>
        {withdrawn === null ? (
          <Withdraw id={id} />
        ) : (
          <small className="said">{say(waiverSentences.withdrawnBy(withdrawn.by, moment(withdrawn.at), withdrawn.reason))}</small>
        )}
      </td>
      <td className="num">{findings}</td>
    </tr>
  );
}

function Scope({ waiver: { scope, paperId } }: { readonly waiver: WaiverView }) {
  const say = useSay();
  if (scope.of === 'rule') return say(waiverWords.everywhere);
  const unit = scope.unit.name ?? scope.unit.code ?? '';
  if (scope.of === 'unit') return say(waiverSentences.unit(scope.region, unit));
  const name = scope.project?.name ?? scope.project?.code ?? unit;
  return (
    <>
      {paperId === null ? name : <a href={`/p/${paperId}`}>{name}</a>}
      <small className="said">
        {say(waiverSentences.paper(scope.region, unit, scope.fiscalYear))}
        {scope.place === null ? null : ' · '}
        {scope.place === null ? null : scope.item === null ? <Place at={scope.place} /> : `“${scope.item.name}”`}
      </small>
    </>
  );
}

/** A whole list or plan has no name among the values. */
function Place({ at }: { readonly at: string }) {
  const say = useSay();
  if (at.endsWith('/spendingPlan')) return say(words.plan);
  if (at.endsWith('/indicators')) return say(words.indicators);
  return <ValueName at={at} />;
}
