/** Every question: by project, then by rule, each with its place, advice, source and how sure that is. */
import { isAtLeast, type ReportItem, type ReportSubject, type RuleGroup, type Severity, sourcesText } from '@jixiao/domain';
import { useState } from 'react';
import { words } from '../words.ts';
import { keysOf } from './keys.ts';
import { useLanguage, useSay } from './language.ts';
import { CountTags, SeverityTag } from './severity.tsx';

export type Shown = { readonly least: Severity; readonly rule: string };

export function Questions({
  subjects,
  shown,
  isPrinted,
}: {
  readonly subjects: readonly ReportSubject[];
  readonly shown: Shown;
  readonly isPrinted: boolean;
}) {
  const say = useSay();
  const keys = keysOf(subjects.map(({ file }) => file));
  const asked = subjects.flatMap((subject, index) => {
    const groups = subject.groups.filter(
      ({ severity, rule }) => isAtLeast(severity, shown.least) && (shown.rule === '' || rule === shown.rule),
    );
    return groups.length === 0 ? [] : [{ subject, groups, key: keys[index] }];
  });
  if (asked.length === 0) return <p>{say(words.noQuestions)}</p>;
  return (
    <>
      {asked.map(({ subject, groups, key }) => (
        <Subject key={key} subject={subject} groups={groups} isPrinted={isPrinted} />
      ))}
    </>
  );
}

type SubjectProps = {
  readonly subject: ReportSubject;
  readonly groups: readonly RuleGroup[];
  readonly isPrinted: boolean;
};

/** Its questions are drawn when it is opened: a county has thousands. */
function Subject({ subject, groups, isPrinted }: SubjectProps) {
  const [isOpen, setOpen] = useState(false);
  const { title, code, amount, file, counts } = subject;
  return (
    <details className="subject" open={isOpen || isPrinted} onToggle={({ currentTarget }) => isPrinted || setOpen(currentTarget.open)}>
      <summary>
        <strong>{title}</strong> <span className="soft">{[code, amount, file].filter((part) => part !== null).join(' · ')}</span>{' '}
        <CountTags counts={counts} />
      </summary>
      {isOpen || isPrinted ? groups.map((group) => <Group key={group.rule} group={group} />) : null}
    </details>
  );
}

function Group({ group }: { readonly group: RuleGroup }) {
  const say = useSay();
  const language = useLanguage();
  const { rule, title, severity, source, advice, items } = group;
  return (
    <div className={`group is-${severity}`}>
      <h3>
        <SeverityTag severity={severity} /> {rule} {title}
        {items.length > 1 ? <span className="soft"> × {items.length}</span> : null}
      </h3>
      <ul>
        {items.map((item, index) => (
          <li key={index}>
            {item.finding.message} <Place item={item} />
          </li>
        ))}
      </ul>
      <p className="advice">→ {advice}</p>
      {source.length === 0 ? null : (
        <p className="soft">
          {say(words.by)}
          {sourcesText(source, language)}
        </p>
      )}
    </div>
  );
}

function Place({ item: { field, place } }: { readonly item: ReportItem }) {
  const isEnglish = useLanguage() === 'en';
  const where = [field, place].filter((part) => part !== '').join(isEnglish ? '; ' : '；');
  if (where === '') return null;
  return <span className="soft">{isEnglish ? `(${where})` : `（${where}）`}</span>;
}
