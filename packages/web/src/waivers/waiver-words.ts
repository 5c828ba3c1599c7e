/** Words of what is set aside, in both languages. */
import type { Text, WaiverState } from '@jixiao/domain';

export const waiverWords = {
  title: { zh: '暂不处理', en: 'Set aside' },
  lead: {
    zh: '写明原因后列为暂不处理（已说明）的问题。问题不会删除，仍显示并另行计数；到期或撤回后重新计入。',
    en: 'Findings that were set aside with a reason. They are never deleted: they are shown so and counted apart, and are open again when the term ends or the waiver is withdrawn.',
  },
  setAside: { zh: '列为暂不处理', en: 'Set aside' },
  isSetAside: { zh: '暂不处理', en: 'set aside' },
  scope: { zh: '范围', en: 'What' },
  here: { zh: '只此一处', en: 'Here only' },
  paper: { zh: '本文本中这条规则的全部问题', en: 'All that this rule finds in this paper' },
  unit: { zh: '这个单位全部文本中这条规则的问题', en: 'What this rule finds in every paper of the unit' },
  everywhere: { zh: '全部文本', en: 'Every paper' },
  reason: { zh: '原因', en: 'Reason' },
  until: { zh: '截止日期（含当日，可留空）', en: 'Last day (may stay empty)' },
  untilColumn: { zh: '截止', en: 'Until' },
  untilWithdrawn: { zh: '至撤回为止', en: 'until it is withdrawn' },
  since: { zh: '自', en: 'Since' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  withdrawIt: { zh: '撤回，重新计入', en: 'Withdraw, count it again' },
  whyWithdraw: { zh: '为什么撤回', en: 'Why it is withdrawn' },
  saidSetAside: { zh: '已列为暂不处理。问题仍在，另行计数。', en: 'Set aside. The finding stays and is counted apart.' },
  saidWithdrawn: { zh: '已撤回。这些问题重新计入。', en: 'Withdrawn. Its findings are open again.' },
  all: { zh: '全部暂不处理事项', en: 'All that is set aside' },
  rule: { zh: '规则', en: 'Rule' },
  state: { zh: '状态', en: 'State' },
  notWithdrawn: { zh: '未撤回', en: 'Not withdrawn' },
  findings: { zh: '现有', en: 'Findings now' },
  noneTitle: { zh: '没有暂不处理的问题', en: 'Nothing is set aside' },
  none: {
    zh: '在项目页的问题旁写明原因，即可列为暂不处理；也可以在下面装入另一个数据库写出的文件。',
    en: 'Beside a finding on the page of its paper, give the reason and set it aside; or take in a file of another database below.',
  },
  noneFits: { zh: '没有符合条件的暂不处理事项。', en: 'Nothing that is set aside fits this filter.' },
  showAll: { zh: '显示全部', en: 'Show all' },
  asFile: { zh: '带到另一个数据库', en: 'Take them elsewhere' },
  download: { zh: '下载暂不处理事项（JSON）', en: 'Download the waivers (JSON)' },
  file: { zh: '暂不处理事项文件（JSON）', en: 'File of waivers (JSON)' },
  take: { zh: '装入', en: 'Take them in' },
} as const satisfies Readonly<Record<string, Text>>;

export const waiverStateWords: Readonly<Record<WaiverState, Text>> = {
  'in-force': { zh: '有效', en: 'in force' },
  ahead: { zh: '未到起始日', en: 'not begun' },
  ended: { zh: '已到期', en: 'ended' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

export const waiverSentences = {
  by: (by: string, until: string | null): Text => ({
    zh: `${by}，${until === null ? '至撤回为止' : `至${until}`}`,
    en: `${by}, ${until === null ? 'until it is withdrawn' : `until ${until}`}`,
  }),
  setAside: (count: number): Text => ({ zh: `暂不处理 ${count} 处`, en: `${count} set aside` }),
  withdrawnBy: (by: string, when: string, reason: string): Text => ({
    zh: `${by}于${when}撤回：${reason}`,
    en: `withdrawn by ${by}, ${when}: ${reason}`,
  }),
  unit: (region: string, unit: string): Text => ({ zh: `${region} ${unit}的全部文本`, en: `every paper of ${unit}, ${region}` }),
  paper: (region: string, unit: string, year: number): Text => ({ zh: `${region} ${unit} ${year}年`, en: `${region} ${unit} ${year}` }),
  taken: (added: number, replaced: number, unchanged: number): Text => ({
    zh: `已装入：新增 ${added} 条，替换 ${replaced} 条，相同 ${unchanged} 条。`,
    en: `Taken in: ${added} added, ${replaced} replaced, ${unchanged} the same.`,
  }),
} as const;
