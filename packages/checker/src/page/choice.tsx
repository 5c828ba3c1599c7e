/** What is shown: the profile of rules, how grave, one rule. */
import { type Profile, profiles, type Report, type Severity } from '@jixiao/domain';
import { words } from '../words.ts';
import { useSay } from './language.ts';
import type { Shown } from './questions.tsx';

type Props = {
  readonly report: Report;
  readonly profile: Profile;
  readonly shown: Shown;
  readonly onProfile: (profile: Profile) => void;
  readonly onShown: (shown: Shown) => void;
};

export function Choice({ report, profile, shown, onProfile, onShown }: Props) {
  const say = useSay();
  const least: readonly (readonly [Severity, string])[] = [
    ['hint', say(words.severityAll)],
    ['warning', say(words.severityWarning)],
    ['error', say(words.severityError)],
  ];
  return (
    <form className="choice" onSubmit={(event) => event.preventDefault()}>
      <label>
        {say(words.rules)}{' '}
        <select value={profile.name} onChange={({ target }) => onProfile(profiles.find(({ name }) => name === target.value) ?? profile)}>
          {profiles.map(({ name, title, says }) => (
            <option key={name} value={name} title={say(says)}>
              {say(title)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.show)}{' '}
        <select value={shown.least} onChange={({ target }) => onShown({ ...shown, least: target.value as Severity })}>
          {least.map(([severity, text]) => (
            <option key={severity} value={severity}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.rule)}{' '}
        <select value={shown.rule} onChange={({ target }) => onShown({ ...shown, rule: target.value })}>
          <option value="">{say(words.allRules)}</option>
          {report.byRule.map(({ rule, title }) => (
            <option key={rule} value={rule}>
              {rule} {title}
            </option>
          ))}
        </select>
      </label>
      <span className="soft">{say(profile.says)}</span>
    </form>
  );
}
