import { describe, expect, it } from 'vitest';
import { parseTargetValue as read, type TargetContext } from './parse-target-value.ts';

describe('what is better', () => {
  const rows: readonly (readonly [string, string, string, TargetContext?])[] = [
    ['≥90%', 'down', 'polarity', { operatorText: '反向指标' }],
    ['≥90%', 'down', 'polarity', { operatorText: '逆向' }],
    ['≥90%', 'down', 'polarity', { operatorText: '负向' }],
    ['≥90%', 'up', 'operator', { operatorText: '非反向' }],
    ['≤5%', 'up', 'polarity', { operatorText: '正向' }],
    ['≤5%', 'down', 'operator', { operatorText: '非正向' }],
    ['>5次', 'up', 'operator'],
    ['<5次', 'down', 'operator'],
    ['逐步提高', 'up', 'trend'],
    ['逐步降低', 'down', 'trend'],
    ['保持稳定', 'exact', 'keep'],
    ['20-30', 'inside', 'range'],
    ['完成', 'exact', 'yes-or-no'],
    ['按月安排', 'none', 'none'],
    ['5%', 'down', 'lower-name', { name: '群众投诉率' }],
    ['=5%', 'down', 'lower-name', { name: '安全事故率' }],
    ['95%', 'up', 'ratio', { name: '投诉率下降后的及时办结率' }],
    ['95%', 'up', 'ratio', { name: '投诉率处理' }],
    ['20万元', 'down', 'cost', { category: 'O.C' }],
    ['20万元', 'down', 'cost', { category: 'C.E' }],
    ['=20万元', 'exact', 'exact', { category: 'C.E' }],
    ['20万元', 'exact', 'exact', { category: 'O.Q' }],
    ['20万元', 'exact', 'exact', { category: 'B.C' }],
    ['20万元', 'exact', 'exact'],
    ['90分', 'up', 'satisfaction', { category: 'S.U' }],
    ['=90分', 'exact', 'exact', { category: 'S.U' }],
    ['90分', 'exact', 'exact', { category: 'B.S' }],
    ['90%', 'up', 'ratio'],
    ['3‰', 'up', 'ratio'],
    ['90', 'up', 'ratio', { name: '合格率' }],
    ['90', 'exact', 'exact', { name: '合格率抽查次数' }],
    ['90', 'exact', 'exact', { name: '人数' }],
    ['90人', 'exact', 'exact', { name: '满意度' }],
  ];
  it.each(rows.map((row) => [row[0], row[1], row[2], row] as const))(
    'for %s is %s, by %s',
    (raw, direction, directionReason, [, , , context]) => {
      expect(read(raw, context ?? {})).toMatchObject({ direction, directionReason });
    },
  );

  it.each([
    ['100%优、90%良', 'up'],
    ['5%优、10%良', 'down'],
    ['10%良、5%优', 'down'],
    ['5%优秀、10%良好、20%不合格', 'down'],
    ['20%不合格、10%良好、5%优秀', 'down'],
    ['5%良好、10%一般', 'down'],
    ['10%一般、5%良好', 'down'],
    ['10%合格、5%良好', 'down'],
    ['90%合格、50%差', 'up'],
    ['5%优、5%良', 'up'],
    ['100%优、20%良、150%中、90%差', 'up'],
  ])('of the bands %s is %s', (raw, direction) => {
    expect(read(raw)).toMatchObject({ kind: 'bands', direction, directionReason: 'bands' });
  });
});
