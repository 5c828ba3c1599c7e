/** Place 6: the catalogue of quality rules, by family, with how often each fires in this database. */
import { familyText, type Mark, markText, profiles, type RuleItem, ruleFamily, type Severity } from '@jixiao/domain';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useSay } from '../language.ts';
import { MarkTag } from '../rules/mark-tag.tsx';
import { Page } from '../ui/page.tsx';
import { SeverityTag } from '../ui/severity.tsx';
import { valueOf, visitOf } from '../visit.ts';
import { sentences, severityWords, words } from '../words.ts';

const severities = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];
const marks = ['text', 'form', 'unconfirmed', 'ours'] as const satisfies readonly Mark[];
type Asked = { readonly q: string; readonly severity: string; readonly mark: string; readonly profile: string };

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  const asked = new URL(place.request.url).searchParams;
  const of = (name: string) => asked.get(name)?.trim() ?? '';
  return {
    rules: valueOf(await client.rules({ language })),
    asked: { q: of('q'), severity: of('severity'), mark: of('mark'), profile: of('profile') } satisfies Asked,
  };
}

export default function Rules() {
  const say = useSay();
  const { rules, asked } = useLoaderData<typeof loader>();
  const fitting = rules.filter((rule) => fits(rule, asked));
  return (
    <Page title={say(words.rules)}>
      <h1>{say(words.rules)}</h1>
      <p className="lead">{say(words.rulesLead)}</p>
      <p>
        <a href="/rules/schemes">{say(words.schemes)}</a>
      </p>
      <Filter asked={asked} />
      <p className="list-line">
        <strong>{say(sentences.rules(fitting.length, rules.length))}</strong>
      </p>
      {fitting.length === 0 ? <p>{say(words.ruleNoneFit)}</p> : null}
      {ruleFamily.options.map((family) => {
        const own = fitting.filter((rule) => rule.family === family);
        return own.length === 0 ? null : (
          <section key={family} aria-labelledby={`family-${family}`}>
            <h2 id={`family-${family}`}>
              {family} {say(familyText[family])} <span className="count">{own.length}</span>
            </h2>
            <RuleTable rules={own} label={`family-${family}`} />
          </section>
        );
      })}
    </Page>
  );
}

function fits(rule: RuleItem, { q, severity, mark, profile }: Asked): boolean {
  const text = `${rule.code} ${rule.name} ${rule.title}`.toLowerCase();
  return (
    q
      .toLowerCase()
      .split(/\s+/u)
      .every((word) => text.includes(word)) &&
    (severity === '' || rule.severities.some((own) => own === severity)) &&
    (mark === '' || rule.marks.some((own) => own === mark)) &&
    (profile === '' || rule.profiles.includes(profile))
  );
}

function Filter({ asked }: { readonly asked: Asked }) {
  const say = useSay();
  return (
    <form className="filter" action="/rules">
      <label>
        {say(words.words)} <input name="q" defaultValue={asked.q} />
      </label>
      <label>
        {say(words.severity)}{' '}
        <select name="severity" defaultValue={asked.severity}>
          <option value="">{say(words.all)}</option>
          {severities.map((severity) => (
            <option key={severity} value={severity}>
              {say(severityWords[severity])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.ruleMark)}{' '}
        <select name="mark" defaultValue={asked.mark}>
          <option value="">{say(words.all)}</option>
          {marks.map((mark) => (
            <option key={mark} value={mark}>
              {say(markText[mark])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.profile)}{' '}
        <select name="profile" defaultValue={asked.profile}>
          <option value="">{say(words.all)}</option>
          {profiles
            .filter(({ name }) => name !== 'all')
            .map(({ name, title }) => (
              <option key={name} value={name}>
                {say(title)}
              </option>
            ))}
        </select>
      </label>
      <button className="button quiet">{say(words.filter)}</button>
    </form>
  );
}

function RuleTable({ rules, label }: { readonly rules: readonly RuleItem[]; readonly label: string }) {
  const say = useSay();
  return (
    <div className="scroll" role="group" aria-labelledby={label} tabIndex={0}>
      <table className="rule-table">
        <thead>
          <tr>
            <th scope="col">{say(words.ruleCode)}</th>
            <th scope="col">{say(words.ruleAsks)}</th>
            <th scope="col">{say(words.severity)}</th>
            <th scope="col">{say(words.ruleMark)}</th>
            <th scope="col" className="num">
              {say(words.rulePrecision)}
            </th>
            <th scope="col" className="num">
              {say(words.ruleFires)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.code}>
              <td className="code">{rule.code}</td>
              <th scope="row">
                <a href={`/rules/${rule.code}`}>{rule.title}</a>
              </th>
              <td>
                <span className="tags">
                  {rule.severities.map((severity) => (
                    <SeverityTag key={severity} severity={severity} />
                  ))}
                </span>
              </td>
              <td>{rule.marks[0] === undefined ? null : <MarkTag mark={rule.marks.at(-1) ?? rule.marks[0]} />}</td>
              <td className="num">{rule.precision === null ? '—' : say(sentences.precision(rule.precision))}</td>
              <td className="num">{rule.findings === 0 ? '0' : say(sentences.fires(rule.findings, rule.papers))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
