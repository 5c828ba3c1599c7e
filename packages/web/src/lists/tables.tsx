/** The rows of units, projects and indicators, the same in lists, search and home. */
import type { DepartmentYearItem, IndicatorItem, ProjectItem, UnitReference } from '@jixiao/domain';
import { wan } from '../amount.ts';
import { useSay } from '../language.ts';
import { FindingCounts } from '../ui/severity.tsx';
import { sentences, words } from '../words.ts';

export function departmentYearAddress(key: {
  readonly region: { readonly code: string };
  readonly unitKey: string;
  readonly fiscalYear: number;
}): string {
  return `/d/${encodeURIComponent(key.region.code)}/${encodeURIComponent(key.unitKey)}/${key.fiscalYear}`;
}

export function unitName(unit: UnitReference, unitKey: string): string {
  return unit.name ?? unit.code ?? unitKey;
}

export function UnitTable({ items }: { readonly items: readonly DepartmentYearItem[] }) {
  const say = useSay();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say(words.unit)}</th>
          <th scope="col">{say(words.year)}</th>
          <th scope="col">{say(words.region)}</th>
          <th scope="col" className="num">
            {say(words.projects)}
          </th>
          <th scope="col" className="num">
            {say(words.indicators)}
          </th>
          <th scope="col" className="num">
            {say(words.amount)}
          </th>
          <th scope="col">{say(words.questions)}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={departmentYearAddress(item)}>
            <th scope="row">
              <a href={departmentYearAddress(item)}>{unitName(item.unit, item.unitKey)}</a>
            </th>
            <td>{item.fiscalYear}</td>
            <td>{item.region.name}</td>
            <td className="num">{item.projects}</td>
            <td className="num">{item.indicators}</td>
            <td className="num">{wan(item.amountFen)}</td>
            <td>
              <FindingCounts counts={item.findings} waived={item.waived} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function ProjectTable({ items }: { readonly items: readonly ProjectItem[] }) {
  const say = useSay();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say(words.project)}</th>
          <th scope="col">{say(words.unit)}</th>
          <th scope="col">{say(words.year)}</th>
          <th scope="col" className="num">
            {say(words.amount)}
          </th>
          <th scope="col">{say(words.plan)}</th>
          <th scope="col" className="num">
            {say(words.indicators)}
          </th>
          <th scope="col">{say(words.questions)}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.paperId}>
            <th scope="row">
              <a href={`/p/${item.paperId}`}>{item.name === '' ? say(words.unnamed) : item.name}</a>
              {item.code === null ? null : <small className="code">{item.code}</small>}
            </th>
            <td>
              <a href={departmentYearAddress(item)}>{unitName(item.unit, item.unitKey)}</a>
            </td>
            <td>{item.fiscalYear}</td>
            <td className="num">{item.amountFen === null ? <span className="blank">{say(words.blank)}</span> : wan(item.amountFen)}</td>
            <td>
              {item.hasPlan === null ? (
                <span className="blank">{say(words.planNoRow)}</span>
              ) : item.hasPlan ? (
                '✓'
              ) : (
                <span className="blank">{say(words.planBlank)}</span>
              )}
            </td>
            <td className="num">{item.indicators}</td>
            <td>
              <FindingCounts counts={item.findings} waived={item.waived} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function IndicatorTable({ items }: { readonly items: readonly IndicatorItem[] }) {
  const say = useSay();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say(words.indicatorName)}</th>
          <th scope="col">{say(words.target)}</th>
          <th scope="col">{say(words.kind)}</th>
          <th scope="col">{say(words.project)}</th>
          <th scope="col">{say(words.unit)}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={`${item.paperId}/${item.position}`}>
            <th scope="row">
              <a href={`/p/${item.paperId}#v0-project-indicators-${item.position}-name`}>
                {item.name === '' ? say(words.unnamed) : item.name}
              </a>
              {item.description === '' ? null : <small className="code">{item.description}</small>}
            </th>
            <td>{item.target === '' ? <span className="blank">{say(words.blank)}</span> : item.target}</td>
            <td>{item.kind}</td>
            <td>{item.project}</td>
            <td>
              <a href={departmentYearAddress(item)}>{say(sentences.yearCrumb(unitName(item.unit, item.unitKey), item.fiscalYear))}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
