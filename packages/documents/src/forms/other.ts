/** Forms of no known description: read by the common words, drawn with the columns that their papers fill. */
import type { PaperKind, Text } from '@jixiao/domain';
import { field, form, type Form, grid, label, others, row } from '../form.ts';
import { spareColumns } from './spare-columns.ts';

const indicators = grid(spareColumns, { sum: '总分' });
const money = [
  row(
    label('年度资金总额（万元）', 4),
    field('/budget/total', 'amount', 8),
    label('财政拨款', 4),
    field('/budget/fiscal', 'amount', 8),
    label('其他资金', 4),
    field('/budget/other', 'amount', 12),
  ),
];

function other(id: string, name: Text, kind: PaperKind, title: string): Form {
  const subject = kind.startsWith('department') ? 'department' : 'project';
  const top =
    subject === 'department'
      ? [row(label('部门名称', 4), field('#unit', 'text', 36)), row(label('部门职责', 4), field('/duties', 'text', 36))]
      : [
          row(label('项目名称', 4), field('/name', 'text', 16), label('项目编码', 4), field('/code', 'text', 16)),
          row(label('主管部门', 4), field('#authority', 'text', 36)),
        ];
  return form({
    id,
    name,
    kind,
    subject,
    title: () => title,
    titlePattern: /$^/,
    marks: [],
    width: 40,
    head: [
      ...top,
      ...money,
      others(4, 36),
      row(label('年度绩效目标', 4), field('/objectives', 'items', 36)),
      ...(kind.endsWith('evaluation') ? [row(label('年度绩效目标完成情况', 4), field('/achieved', 'items', 36))] : []),
    ],
    grid: indicators,
  });
}

const targets = other(
  'other-project-targets',
  { zh: '其他项目绩效目标表', en: 'Another project target form' },
  'target-declaration',
  '项目绩效目标表',
);

export const otherForms: Readonly<Record<PaperKind, Form>> = {
  'target-declaration': targets,
  'self-evaluation': other(
    'other-self-evaluation',
    { zh: '其他项目绩效自评表', en: 'Another project self-evaluation form' },
    'self-evaluation',
    '项目绩效自评表',
  ),
  'monitoring-report': other(
    'other-monitoring',
    { zh: '其他项目绩效监控表', en: 'Another project monitoring form' },
    'monitoring-report',
    '项目绩效监控表',
  ),
  'department-targets': other(
    'other-department-targets',
    { zh: '其他部门整体绩效目标表', en: 'Another whole-department target form' },
    'department-targets',
    '部门整体绩效目标表',
  ),
  'department-self-evaluation': other(
    'other-department-self-evaluation',
    { zh: '其他部门整体绩效自评表', en: 'Another whole-department self-evaluation form' },
    'department-self-evaluation',
    '部门整体绩效自评表',
  ),
  'department-objectives': targets,
};
