/** After keeping: a correction makes a new version, a withdrawal is an act with a reason. Both are events; nothing disappears. */
import { check, correct, type CorrectionInput, done, type Outcome, refused, valueAt } from '@jixiao/domain';
import { loadPaper, loadVersion, saveUnit, saveVersion, unitKeyOf, withdrawPaper as withdrawStored } from '@jixiao/store';
import { type Context, timeOf } from './context.ts';
import { noPaper } from './paper.ts';

export async function correctPaper(context: Context, id: string, correction: CorrectionInput): Promise<Outcome<null>> {
  return context.database.transaction(async (writer) => {
    const stored = await loadVersion(writer, id, null);
    if (stored === null) return noPaper(id);
    const at = timeOf(context);
    const corrected = correct([stored.paper], correction.at, correction.to, { by: correction.by, at });
    if (!corrected.ok) return corrected;
    const [paper] = corrected.value;
    const from = valueAt({ papers: [stored.paper] }, correction.at);
    if (paper === undefined || from === correction.to)
      return refused('nothing-changed', {
        zh: '更正后的值与原来相同，没有改动。',
        en: 'The corrected value is the same as before; nothing was changed.',
      });
    const notes = stored.notes.filter((note) => note.at !== correction.at);
    const { findings, cannotTell } = check([paper], { notes, papersOnly: true });
    const unitKey = unitKeyOf(paper.unit);
    if (unitKey === null || paper.fiscalYear === null) return keyEmptied();
    if (unitKey !== stored.record.unitKey) await saveUnit(writer, stored.record.region, paper.unit);
    await saveVersion(writer, {
      paperId: id,
      region: stored.record.region,
      unitKey,
      fiscalYear: paper.fiscalYear,
      position: stored.record.position,
      paper,
      notes,
      findings,
      cannotTell,
      file: stored.file,
      importId: null,
      by: correction.by,
      at,
      reason: correction.why,
      step: 'correct',
      corrections: [
        { at: correction.at, from: from === null || from === undefined ? null : String(from), to: correction.to, why: correction.why },
      ],
    });
    return done(null);
  });
}

export async function withdrawPaper(context: Context, id: string, by: string, reason: string): Promise<Outcome<null>> {
  if (reason.trim() === '')
    return refused('no-reason', { zh: '没有写明撤回的原因。请写一句话说明。', en: 'It does not say why. Give the reason in a sentence.' });
  return context.database.transaction(async (writer) => {
    if ((await loadPaper(writer, id)) === null) return noPaper(id);
    const isWithdrawn = await withdrawStored(writer, id, { at: timeOf(context), by, reason });
    return isWithdrawn ? done(null) : refused('already-withdrawn', { zh: '这份文件已经撤回。', en: 'This paper was withdrawn before.' });
  });
}

function keyEmptied(): ReturnType<typeof refused> {
  return refused('not-a-value', {
    zh: '已入库的文件必须有年度和单位，不能清空。请填写正确的值。',
    en: 'A paper that is kept has a year and a unit; they cannot be emptied. Give the right value.',
  });
}
