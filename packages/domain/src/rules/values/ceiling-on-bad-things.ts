/** What should be low has no floor. */
import { wordPattern } from '../../facts/word-pattern.ts';
import { lessVerbs } from '../../lexicons/less-verbs.ts';
import { reverseCancelled } from '../../lexicons/reverse-cancelled.ts';
import { reverseNouns } from '../../lexicons/reverse-nouns.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { askRows, placeOf, shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';
import { valueMissing } from './shared-missing-unit.ts';

export const ceilingOnBadThings: PaperRule = {
  code: 'V-23',
  name: 'ceiling-on-bad-things',
  subject: 'paper',
  title: { zh: '越低越好的指标不用“≥”', en: 'What should be low has no floor' },
  source: [cite(systemConfiguration, 'declaration-checks'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'error',
  parameters: { reverseNouns, reverseCancelled, lessVerbs },
  advice: { zh: '请改用“≤”。', en: 'Use “≤”.' },
  why: {
    zh: '投诉率、事故率写成“≥”，情况越坏得分越高。',
    en: 'With “≥” on complaints or accidents a project scores higher the worse it goes.',
  },
  check: (subject, asking) =>
    askRows(subject, (row) => {
      const { facts } = row;
      const { op } = facts.value;
      if (op !== '>=' && op !== '>') return valueMissing(row);
      const found = wordPattern(asking.of(reverseNouns)).exec(facts.name);
      if (found === null) return null;
      const [word] = found;
      const [before, after] = [facts.name.slice(0, found.index), facts.name.slice(found.index)];
      if (wordPattern(asking.of(reverseCancelled)).test(after) || wordPattern(asking.of(lessVerbs)).test(before)) return null;
      const place = placeOf(row);
      const raw = shown(facts.row.target.raw);
      return {
        at: `${row.at}/target/raw`,
        because: {
          zh: `${place.zh}中的“${word}”越低越好，指标值${raw}却是下限。`,
          en: `${place.en} is about “${word}”, better when lower, and yet its value ${raw} is a floor.`,
        },
      };
    }),
  examples: {
    passes: [
      { name: 'a ceiling', subject: withRows([exampleRow('O.L', '服务投诉率', '≤2%')]) },
      { name: 'complaints dealt with', subject: withRows([exampleRow('O.L', '逾期投诉处理比例', '≥95%')]) },
      { name: 'emissions within the standard', subject: withRows([exampleRow('O.L', '污水排放达标率', '≥95%')]) },
      {
        name: 'emissions avoided',
        subject: withRows([exampleRow('B.S', '减少碳排放量', '≥500吨'), exampleRow('B.E', '降低单位能耗', '≥3%')]),
      },
      { name: 'another noun', subject: withRows([exampleRow('O.L', '水质合格率', '≥95%')]) },
    ],
    fails: [
      { name: 'at least', subject: withRows([exampleRow('O.L', '服务投诉率', '≥2%')]), at: [cellAt(0, '/target/raw')] },
      { name: 'more than', subject: withRows([exampleRow('B.S', '单位能耗', '＞5吨')]), at: [cellAt(0, '/target/raw')] },
      {
        name: 'the word that turns it round stands before',
        subject: withRows([exampleRow('O.L', '处理后投诉率', '≥2%')]),
        at: [cellAt(0, '/target/raw')],
      },
    ],
    cannotTell: [{ name: 'a value of signs', subject: withRows([exampleRow('O.L', '服务投诉率', '≥')]) }],
  },
};
