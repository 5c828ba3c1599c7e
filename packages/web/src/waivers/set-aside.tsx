/** Beneath a finding: a small form that sets it aside, or who set it aside, why and until when, and the way back. Works without script. */
import type { ExchangeFinding, FindingWaiver, PaperView } from '@jixiao/domain';
import { useSay } from '../language.ts';
import { words } from '../words.ts';
import type { GivenWaiver } from './waiver-acts.ts';
import { waiverSentences, waiverWords } from './waiver-words.ts';

type SetAsideProps = {
  readonly finding: ExchangeFinding;
  readonly view: PaperView;
  /** What was typed before a refusal. */
  readonly given: GivenWaiver | null;
  /** False on a page of an earlier version: shown, not changed. */
  readonly canAct: boolean;
};

export function SetAside({ finding, view, given, canAct }: SetAsideProps) {
  if (finding.waiver !== undefined) return <IsSetAside waiver={finding.waiver} canAct={canAct} />;
  return canAct ? <SetAsideForm finding={finding} view={view} given={given} /> : null;
}

function SetAsideForm({ finding, view, given }: Omit<SetAsideProps, 'canAct'>) {
  const say = useSay();
  const typed = given !== null && given.rule === finding.rule && given.at === finding.at ? given : null;
  return (
    <details className="quiet set-aside" open={typed !== null}>
      <summary>{say(waiverWords.setAside)}</summary>
      <form method="post" className="stack">
        <input type="hidden" name="act" value="set-aside" />
        <input type="hidden" name="rule" value={finding.rule} />
        <input type="hidden" name="at" value={finding.at} />
        <input type="hidden" name="region" value={view.region.code} />
        <input type="hidden" name="unitKey" value={view.unitKey} />
        <label>
          {say(waiverWords.scope)}{' '}
          <select name="scope" defaultValue={typed?.scope ?? 'here'}>
            <option value="here">{say(waiverWords.here)}</option>
            <option value="paper">{say(waiverWords.paper)}</option>
            <option value="unit">{say(waiverWords.unit)}</option>
            <option value="rule">{say(waiverWords.everywhere)}</option>
          </select>
        </label>
        <label>
          {say(waiverWords.reason)} <input name="why" required maxLength={1000} defaultValue={typed?.why} />
        </label>
        <label>
          {say(waiverWords.until)} <input type="date" name="until" defaultValue={typed?.until} />
        </label>
        <label>
          {say(words.who)} <input name="by" required maxLength={100} data-remember="name" autoComplete="name" defaultValue={typed?.by} />
        </label>
        <button className="button quiet">{say(waiverWords.setAside)}</button>
      </form>
    </details>
  );
}

function IsSetAside({ waiver, canAct }: { readonly waiver: FindingWaiver; readonly canAct: boolean }) {
  const say = useSay();
  return (
    <>
      <span className="waiver">
        <span className="tag">{say(waiverWords.isSetAside)}</span> {waiver.reason}{' '}
        <span className="by">{say(waiverSentences.by(waiver.by, waiver.until))}</span>
        {waiver.of === 'paper' ? null : (
          <span className="by"> · {say(waiver.of === 'unit' ? waiverWords.unit : waiverWords.everywhere)}</span>
        )}
      </span>
      {canAct ? <Withdraw id={waiver.id} /> : null}
    </>
  );
}

/** A plain form; the same on the page of a paper and in the list. */
export function Withdraw({ id }: { readonly id: string }) {
  const say = useSay();
  return (
    <details className="quiet set-aside">
      <summary>{say(waiverWords.withdraw)}</summary>
      <form method="post" className="stack">
        <input type="hidden" name="act" value="withdraw-waiver" />
        <input type="hidden" name="waiver" value={id} />
        <label>
          {say(waiverWords.whyWithdraw)} <input name="why" required maxLength={1000} />
        </label>
        <label>
          {say(words.who)} <input name="by" required maxLength={100} data-remember="name" autoComplete="name" />
        </label>
        <button className="button quiet">{say(waiverWords.withdrawIt)}</button>
      </form>
    </details>
  );
}
