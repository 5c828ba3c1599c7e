/** Severity by shape, word and colour. */
import { type Severity, severities, type SeverityCounts, severityText } from '@jixiao/domain';
import { useSay } from './language.ts';

const looks: Readonly<Record<Severity, { readonly tone: string; readonly shape: string }>> = {
  error: { tone: 'bad', shape: '●' },
  warning: { tone: 'warn', shape: '▲' },
  hint: { tone: 'hint', shape: '■' },
};

export function SeverityTag({ severity, count }: { readonly severity: Severity; readonly count?: number }) {
  const say = useSay();
  const { tone, shape } = looks[severity];
  return (
    <span className={`tag ${tone}`}>
      <span aria-hidden="true">{shape}</span> {say(severityText[severity])}
      {count === undefined ? '' : ` ${count}`}
    </span>
  );
}

export function CountTags({ counts }: { readonly counts: SeverityCounts }) {
  return (
    <span className="tags">
      {severities.map((severity) =>
        counts[severity] > 0 ? <SeverityTag key={severity} severity={severity} count={counts[severity]} /> : null,
      )}
    </span>
  );
}
