/** Waivers in words, for a person at a terminal. */
import { counted, type Language, say, type Text, type WaiverScope, type WaiverState, type WaiverView } from '@jixiao/domain';

const stateWords: Readonly<Record<WaiverState, Text>> = {
  'in-force': { zh: '有效', en: 'in force' },
  ahead: { zh: '未到起始日', en: 'not begun' },
  ended: { zh: '已到期', en: 'ended' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

export function untilText(until: string | null, language: Language): string {
  if (until === null) return language === 'en' ? 'until it is withdrawn' : '至撤回为止';
  return language === 'en' ? `until ${until}` : `至${until}`;
}

/** State and rule; what is set aside; why; who and when; the id for `waivers withdraw`. */
export function waiverText(waiver: WaiverView, language: Language): string {
  const { rule, scope, state, reason, by, since, until, withdrawn, findings, id } = waiver;
  const english = language === 'en';
  const now = english ? counted(findings, 'finding') : `${findings} 处`;
  const term = english ? `${by}, since ${since}, ${untilText(until, language)}` : `${by}，自${since}起，${untilText(until, language)}`;
  const undone =
    withdrawn === null ? [] : [english ? `withdrawn by ${withdrawn.by}: ${withdrawn.reason}` : `${withdrawn.by}撤回：${withdrawn.reason}`];
  const lines = [say(scopeText(scope), language), reason, term, ...undone, id];
  return `${rule}  ${say(stateWords[state], language)}  ${now}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function scopeText(scope: WaiverScope): Text {
  if (scope.of === 'rule') return { zh: '全部文本', en: 'every paper' };
  const unit = scope.unit.name ?? scope.unit.code ?? '';
  if (scope.of === 'unit') return { zh: `${scope.region} ${unit}的全部文本`, en: `every paper of ${unit}, ${scope.region}` };
  const project = scope.project === null ? '' : `“${scope.project.name ?? scope.project.code ?? ''}”`;
  const item = scope.item === null ? '' : `“${scope.item.name}”`;
  const place = scope.place === null ? '' : ` ${item} ${scope.place}`.replaceAll(/ +/g, ' ');
  return {
    zh: `${scope.region} ${unit} ${scope.fiscalYear}年${project}${place}`,
    en: `${scope.region} ${unit} ${scope.fiscalYear} ${project}${place}`,
  };
}
