/** Corrects one value in its place, with what the rules ask while it is typed. The name is asked for once and kept by the browser. */
import type { ExchangeNote, Paper } from '@jixiao/domain';
import { useSay } from '../language.ts';
import { EditedPaper } from '../typing/edited-paper.tsx';
import { words } from '../words.ts';
import { drawnText } from './drawn-text.ts';

type Props = {
  readonly at: string;
  readonly paper: Paper;
  /** Pointer of the paper, like /papers/3. */
  readonly root: string;
  readonly notes: readonly ExchangeNote[];
  readonly back: string;
};

export function CorrectionForm({ at, paper, root, notes, back }: Props) {
  const say = useSay();
  const value = drawnText(paper, root, at);
  const long = (value ?? '').length > 40;
  return (
    <form method="post" className="correction" lang="und">
      <input type="hidden" name="act" value="correct" />
      <input type="hidden" name="at" value={at} />
      <label>
        {say(words.correctValue)}
        {long ? (
          <textarea name="to" rows={5} defaultValue={value ?? ''} autoFocus />
        ) : (
          <input name="to" defaultValue={value ?? ''} autoFocus />
        )}
      </label>
      <EditedPaper paper={paper} at={at} notes={notes} />
      <label>
        {say(words.why)}
        <input name="why" maxLength={1000} required />
      </label>
      <label>
        {say(words.who)}
        <input name="by" maxLength={100} required data-remember="name" />
      </label>
      <span className="buttons">
        <button className="button">{say(words.save)}</button>
        <a className="button quiet" href={back}>
          {say(words.cancel)}
        </a>
      </span>
    </form>
  );
}
