/** A remembered correction of a layout in words that a person understands. */
import { forms, otherForms } from '@jixiao/documents/drawing';
import { type LayoutCorrection, meaningText, noForm, type Text } from '@jixiao/domain';
import { useSay } from '../language.ts';
import { sentences, words } from '../words.ts';

export function saidOf(correction: LayoutCorrection): Text {
  if (correction.kind === 'column') {
    const means = meaningText[correction.means];
    return sentences.columnHolds(correction.position + 1, correction.label, means);
  }
  if (correction.form === noForm) return words.saidNoForm;
  const known = [...forms, ...Object.values(otherForms)].find(({ id }) => id === correction.form);
  return sentences.formIs(known?.name ?? { zh: correction.form, en: correction.form });
}

const shown = 14;

/** The labels by which a layout is known. */
export function Labels({ layout, marked }: { readonly layout: string; readonly marked?: ReadonlySet<number> }) {
  const say = useSay();
  const labels = layout.split('|');
  const item = (label: string, index: number) => (
    <li key={index} className={marked?.has(index) === true ? 'marked' : undefined}>
      {label === '' ? '—' : label}
    </li>
  );
  if (labels.length <= shown + 2) return <ol className="labels">{labels.map(item)}</ol>;
  return (
    <>
      <ol className="labels">{labels.slice(0, shown).map(item)}</ol>
      <details>
        <summary>{say(sentences.moreLabels(labels.length - shown))}</summary>
        <ol className="labels">{labels.map(item)}</ol>
      </details>
    </>
  );
}

/** Undoes one; without script it is a plain form. */
export function Forget({ id, act }: { readonly id: string; readonly act?: string }) {
  const say = useSay();
  return (
    <details className="quiet forget">
      <summary>{say(words.undo)}</summary>
      <form method="post" className="stack">
        {act === undefined ? null : <input type="hidden" name="act" value={act} />}
        <input type="hidden" name="layout" value={id} />
        <label>
          {say(words.whyUndo)} <input name="why" required maxLength={1000} />
        </label>
        <label>
          {say(words.who)} <input name="by" required maxLength={100} data-remember="name" autoComplete="name" />
        </label>
        <button className="button quiet">{say(words.undoLayout)}</button>
      </form>
    </details>
  );
}
