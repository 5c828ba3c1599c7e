/** A name is short and no sentence. */
import { parameter } from '../../dated.ts';
import { norm } from '../../norm.ts';
import { caiyu2021101 } from '../../sources/caiyu-2021-101.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { askRows, placeOf } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { FoundFault, PaperRule } from '../rule.ts';

const most = (zh: string, en: string, value: number) => parameter<number>({ zh, en }, { from: '2015-05-21', value, mark: 'ours' });
const usualCharacters = most('三级指标名称的通常字数上限', 'Characters above which a hint is given', 12);
const mostCharacters = most('三级指标名称的字数上限', 'Characters above which it is a warning', 20);
/** Set off clauses; between figures they belong to a number: 1,200, 2:1. */
const clauseMark = /(?<!\d)[,。;:]|[,。;:](?!\d)/u;
const row = (name: string) => exampleRow('O.Q', name, '≥90%');

export const nameIsShort: PaperRule = {
  code: 'N-04',
  name: 'name-is-short',
  subject: 'paper',
  title: { zh: '三级指标名称简短', en: 'Names are short' },
  source: [cite(caiyu2021101, 'short-names'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { usualCharacters, mostCharacters },
  advice: { zh: '请用简短的名称，说明移到指标解释。', en: 'Use a short name and move the explanation to the description.' },
  why: {
    zh: '名称过长或写成句子，汇总、比较和检索都不方便，往往合了几项指标。',
    en: 'Long names and sentences are hard to list, compare and find, and often hold several indicators.',
  },
  check: (subject, asking) =>
    askRows(subject, (each): FoundFault | null => {
      const { facts } = each;
      const length = [...facts.name].length;
      const usual = asking.of(usualCharacters);
      const place = placeOf(each);
      const at = `${each.at}/name`;
      if (length > usual) {
        return {
          at,
          severity: length > asking.of(mostCharacters) ? 'warning' : 'hint',
          because: {
            zh: `${place.zh}的名称有${length}个字，超过${usual}个字。`,
            en: `${place.en} has a name of ${length} characters, more than ${usual}.`,
          },
        };
      }
      if (!clauseMark.test(norm(facts.row.name))) return null;
      return {
        at,
        because: { zh: `${place.zh}的名称中有句读符号。`, en: `${place.en} has a mark of clauses in its name.` },
      };
    }),
  examples: {
    passes: [
      { name: 'twelve characters', subject: withRows([row('农村公路路面修补完成里程')]) },
      { name: 'the bracket does not count', subject: withRows([row('农村公路路面修补完成里程（县道和乡道）')]) },
      { name: 'a list', subject: withRows([row('县道、乡道养护里程')]) },
      { name: 'figures', subject: withRows([row('1,200人以上村通达率'), row('坡比1：2的路段')]) },
    ],
    fails: [
      { name: 'thirteen', subject: withRows([row('农村公路路面修补已完成里程')]), at: [cellAt(0, '/name')], severity: 'hint' },
      { name: 'twenty', subject: withRows([row('农村公路路面修补和边沟清理已经完成的里程')]), at: [cellAt(0, '/name')], severity: 'hint' },
      {
        name: 'twenty-one',
        subject: withRows([row('农村公路路面修补和边沟清理已经完成的总里程')]),
        at: [cellAt(0, '/name')],
        severity: 'warning',
      },
      { name: 'a comma at the end', subject: withRows([row('养护里程，')]), at: [cellAt(0, '/name')], severity: 'hint' },
      {
        name: 'every mark',
        subject: withRows([row('养护；里程'), row('养护。里程'), row('养护：里程'), row('第3，里程')]),
        at: [0, 1, 2, 3].map((index) => cellAt(index, '/name')),
      },
    ],
    cannotTell: [],
  },
};
