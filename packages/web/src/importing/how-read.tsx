/** How a file was read: the form that was recognised and what each column was taken for, each to be chosen otherwise and remembered. */
import { columnMeaning, type DraftLayouts, type ExchangeReading, meaningText, noForm } from '@jixiao/domain';
import { useSay } from '../language.ts';
import { valueAnchor } from '../paper/anchors.ts';
import { kindWords, sentences, words } from '../words.ts';
import { Forget, Labels, saidOf } from './layout-words.tsx';

type Papers = ExchangeReading['papers'];
type Layout = DraftLayouts['layouts'][number];
type Props = { readonly how: DraftLayouts; readonly papers: Papers; readonly isOpen: boolean };

export function HowRead({ how, papers, isOpen }: Props) {
  const say = useSay();
  if (how.layouts.length === 0) return null;
  return (
    <section aria-labelledby="how-read" className="how-read">
      <details open={isOpen}>
        <summary>
          <h2 id="how-read">{say(words.howRead)}</h2>
        </summary>
        <p className="soft">{say(words.howReadLead)}</p>
        <form method="post" className="layouts">
          <input type="hidden" name="act" value="remember-layouts" />
          {how.layouts.map((layout, index) => (
            <fieldset key={`${layout.kind} ${layout.layout}`}>
              <legend>
                {say(layout.kind === 'form' ? words.whichForm : words.whichColumns)} <PapersOf layout={layout} papers={papers} />
              </legend>
              <input type="hidden" name={`layout:${index}`} value={layout.layout} />
              {layout.kind === 'form' ? (
                <FormChoice layout={layout} index={index} forms={how.forms} />
              ) : (
                <ColumnChoices layout={layout} index={index} />
              )}
            </fieldset>
          ))}
          <p className="remember">
            <label>
              {say(words.whyReadSo)} <input name="why" required maxLength={1000} />
            </label>
            <label>
              {say(words.who)} <input name="by" required maxLength={100} data-remember="name" autoComplete="name" />
            </label>
            <button className="button">{say(words.rememberLayout)}</button>
          </p>
        </form>
        <Remembered how={how} />
      </details>
    </section>
  );
}

/** The papers that a layout gave, the first few by name. */
function PapersOf({ layout, papers }: { readonly layout: Layout; readonly papers: Papers }) {
  const say = useSay();
  const [first, ...rest] = layout.papers;
  const paper = papers[Number(first?.split('/')[2] ?? Number.NaN)];
  if (first === undefined || paper === undefined) return null;
  return (
    <span className="soft">
      <a href={`#${valueAnchor(first)}`}>{paper.project?.name ?? say(kindWords[paper.kind])}</a>
      {rest.length === 0 ? null : say(sentences.andMore(rest.length))}
    </span>
  );
}

function FormChoice({
  layout,
  index,
  forms,
}: {
  readonly layout: Extract<Layout, { kind: 'form' }>;
  readonly index: number;
  readonly forms: DraftLayouts['forms'];
}) {
  const say = useSay();
  return (
    <>
      <p>
        <label htmlFor={`form-${index}`}>{say(words.formOfLayout)}</label>
        <select id={`form-${index}`} name={`form:${index}`} defaultValue={layout.form}>
          <optgroup label={say(words.knownForms)}>
            {forms.filter(({ isKnown }) => isKnown).map((form) => option(form.id, say(form)))}
          </optgroup>
          <optgroup label={say(words.otherFormsGroup)}>
            {forms.filter(({ isKnown }) => !isKnown).map((form) => option(form.id, say(form)))}
          </optgroup>
          <optgroup label={say(words.notAForm)}>{option(noForm, say(words.noFormOption))}</optgroup>
        </select>
        {layout.corrected ? <span className="tag ok">{say(words.byCorrection)}</span> : null}
      </p>
      <details className="quiet">
        <summary>{say(words.labelsOfLayout)}</summary>
        <Labels layout={layout.layout} />
      </details>
    </>
  );
}

function ColumnChoices({ layout, index }: { readonly layout: Extract<Layout, { kind: 'column' }>; readonly index: number }) {
  const say = useSay();
  return (
    <div className="columns">
      {layout.columns.map(({ position, label, means, corrected }) => {
        const id = `column-${index}-${position}`;
        return (
          <div key={position} className={means === 'other' && !corrected ? 'asked' : undefined}>
            <label htmlFor={id}>{label}</label>
            {corrected ? <span className="tag ok">{say(words.byCorrection)}</span> : null}
            {means === 'other' && !corrected ? <span className="tag warn">{say(words.notUnderstood)}</span> : null}
            <select id={id} name={`column:${index}:${position}`} defaultValue={means}>
              {columnMeaning.options.map((meaning) => option(meaning, say(meaningText[meaning])))}
            </select>
          </div>
        );
      })}
    </div>
  );
}

function option(value: string, text: string) {
  return (
    <option key={value} value={value}>
      {text}
    </option>
  );
}

function Remembered({ how }: { readonly how: DraftLayouts }) {
  const say = useSay();
  return (
    <>
      {how.remembered.length === 0 ? null : (
        <>
          <h3>{say(words.rememberedHere)}</h3>
          <ul className="plain found">
            {how.remembered.map(({ id, correction, by, why, file }) => (
              <li key={id}>
                {say(saidOf(correction))} <span className="soft">{say(sentences.rememberedBy(by, file, why))}</span>
                <Forget id={id} act="forget-layout" />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href="/layouts">{say(words.allLayouts)}</a>
      </p>
    </>
  );
}
