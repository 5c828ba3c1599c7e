/** Severity by shape, word and colour. */
import type { Severity, SeverityCounts } from '@jixiao/domain';
import { useLanguage, useSay } from '../language.ts';
import { waiverSentences } from '../waivers/waiver-words.ts';
import { severityWords, words } from '../words.ts';

const looks: Readonly<Record<Severity, { readonly tone: string; readonly shape: string }>> = {
  error: { tone: 'bad', shape: '●' },
  warning: { tone: 'warn', shape: '▲' },
  hint: { tone: 'hint', shape: '■' },
};
const severities = ['error', 'warning', 'hint'] as const;

export function toneOf(severity: Severity): string {
  return looks[severity].tone;
}

export function SeverityTag({ severity, count }: { readonly severity: Severity; readonly count?: number }) {
  const say = useSay();
  const ending = useLanguage() === 'en' && count !== undefined && count !== 1 ? 's' : '';
  const { tone, shape } = looks[severity];
  return (
    <span className={`tag ${tone}`}>
      <span aria-hidden="true">{shape}</span>
      {count === undefined ? '' : `${count} `}
      {say(severityWords[severity]) + ending}
    </span>
  );
}

/** What is open; what is set aside beside it. */
export function FindingCounts({ counts, waived = 0 }: { readonly counts: SeverityCounts; readonly waived?: number }) {
  const say = useSay();
  const found = severities.filter((severity) => counts[severity] > 0);
  if (found.length === 0 && waived === 0) return <span className="tag ok">{say(words.none)}</span>;
  return (
    <span className="tags">
      {found.map((severity) => (
        <SeverityTag key={severity} severity={severity} count={counts[severity]} />
      ))}
      {waived === 0 ? null : <span className="tag waived">{say(waiverSentences.setAside(waived))}</span>}
    </span>
  );
}

export function sumCounts(all: readonly SeverityCounts[]): SeverityCounts {
  return all.reduce((a, b) => ({ error: a.error + b.error, warning: a.warning + b.warning, hint: a.hint + b.hint }), {
    error: 0,
    warning: 0,
    hint: 0,
  });
}
