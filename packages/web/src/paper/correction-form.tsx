/** Corrects one value in its place. The name is asked for once and kept by the browser. */
import { useSay } from '../language.ts';
import { words } from '../words.ts';

export function CorrectionForm({ at, value, back }: { readonly at: string; readonly value: string | null; readonly back: string }) {
  const say = useSay();
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
