/**
 * Waivers (暂不处理、已说明): findings set aside with a reason, by whom and until when; listed, withdrawn, exported, imported. Findings are never
 * deleted by one; lists count them apart in the same transaction, and again on the day when a term begins or ends.
 */
import { randomUUID } from 'node:crypto';
import {
  canonicalJson,
  checkedWaivers,
  done,
  type Outcome,
  paperScope,
  refused,
  ruleByCode,
  type Waiver,
  type WaiverFile,
  type WaiverImportCounts,
  type WaiverInput,
  waiverKey,
  type WaiverList,
  type WaiverQuery,
  type WaiverScope,
  type WaiverView,
} from '@jixiao/domain';
import {
  findUnit,
  findWaiver,
  listWaivers,
  liveWaivers,
  loadVersion,
  lockWaivers,
  type Reader,
  saveWaivers,
  takenWaiverIds,
  withdrawWaiver as withdrawStored,
} from '@jixiao/store';
import { type Context, dayOf, timeOf } from './context.ts';
import { noPaper } from './paper.ts';
import type { Download } from './service.ts';
import { settled, tell } from './settle-waivers.ts';
import { waivable } from './waived-findings.ts';

export async function waivers(context: Context, query: WaiverQuery): Promise<WaiverList> {
  await settled(context);
  return context.database.read((reader) => listWaivers(reader, query, dayOf(context)));
}

export async function addWaiver(context: Context, { rule, about, reason, by, until }: WaiverInput): Promise<Outcome<WaiverView>> {
  const today = dayOf(context);
  if (ruleByCode(rule) === null) return noSuchRule(rule);
  if (until !== null && until < today) return untilPassed(until);
  return context.database.transaction(async (writer) => {
    await lockWaivers(writer);
    const scope = await scopeOf(writer, about);
    if (!scope.ok) return scope;
    const waiver = { id: randomUUID(), rule, scope: scope.value, reason, by, since: today, until };
    const known = (await liveByKey(writer, waiver)).get(waiverKey(waiver));
    if (known !== undefined && known.reason === reason && known.until === until) return nothingNew();
    await saveWaivers(writer, [waiver], { by, at: timeOf(context), on: today });
    tell(context, writer, 'set-aside', { by, reason }, [waiver], about.of === 'paper' ? about.paper : null);
    return shown(context, writer, waiver.id);
  });
}

export async function withdrawWaiver(context: Context, id: string, by: string, reason: string): Promise<Outcome<WaiverView>> {
  if (reason.trim() === '')
    return refused('no-reason', { zh: '没有写明撤回的原因。请写一句话说明。', en: 'It does not say why. Give the reason in a sentence.' });
  return context.database.transaction(async (writer) => {
    await lockWaivers(writer);
    const found = await findWaiver(writer, id, dayOf(context));
    if (found === null) return noWaiver(id);
    if (found.withdrawn !== null)
      return refused('already-withdrawn', {
        zh: `这条暂不处理事项已由${found.withdrawn.by}撤回，没有改动。`,
        en: `This waiver was withdrawn by ${found.withdrawn.by} before; nothing was changed.`,
      });
    await withdrawStored(writer, id, { at: timeOf(context), by, reason });
    tell(context, writer, 'withdraw-waiver', { by, reason }, [found]);
    return shown(context, writer, id);
  });
}

export async function exportWaivers(context: Context): Promise<Download> {
  const file: WaiverFile = { version: 1, waivers: await context.database.read((reader) => liveWaivers(reader)) };
  return {
    name: `jixiao-waivers-${dayOf(context)}.json`,
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`),
  };
}

/** Who set each aside, when and why stays as the file says; who put the file in is an event. Of two of one rule and scope the later counts. */
export async function importWaivers(context: Context, given: WaiverFile, by: string): Promise<Outcome<WaiverImportCounts>> {
  const file = checkedWaivers(given);
  if (!file.ok) return file;
  return context.database.transaction(async (writer) => {
    await lockWaivers(writer);
    const live = await liveByKey(writer);
    const last = [...new Map(file.value.waivers.map((waiver) => [waiverKey(waiver), waiver]))];
    const changed = last.filter(([key, waiver]) => !isSame(live.get(key), waiver));
    const replaced = changed.filter(([key]) => live.has(key)).length;
    const counts = { added: changed.length - replaced, replaced, unchanged: last.length - changed.length };
    if (changed.length === 0) return done(counts);
    const taken = new Set(
      await takenWaiverIds(
        writer,
        changed.map(([, { id }]) => id),
      ),
    );
    const fresh = changed.map(([, waiver]) => {
      const isFree = waiver.id !== '' && !taken.has(waiver.id);
      taken.add(waiver.id);
      return isFree ? waiver : { ...waiver, id: randomUUID() };
    });
    await saveWaivers(writer, fresh, { by, at: timeOf(context), on: dayOf(context) });
    tell(context, writer, 'import-waivers', { by, reason: '' }, fresh);
    return done(counts);
  });
}

async function scopeOf(reader: Reader, about: WaiverInput['about']): Promise<Outcome<WaiverScope>> {
  if (about.of === 'rule') return done({ of: 'rule' });
  if (about.of === 'unit') {
    const unit = await findUnit(reader, about.region, about.unitKey);
    return unit === null ? noUnit(about) : done({ of: 'unit', region: unit.region, unit: { code: unit.code, name: unit.name } });
  }
  const stored = await loadVersion(reader, about.paper, null);
  const scope = stored === null ? null : paperScope(waivable(stored), about.at);
  return scope === null ? noPaper(about.paper) : done(scope);
}

async function liveByKey(reader: Reader, about?: Waiver): Promise<ReadonlyMap<string, Waiver>> {
  const live = await liveWaivers(reader, about === undefined ? {} : { rules: [about.rule] });
  return new Map(live.map((waiver) => [waiverKey(waiver), waiver]));
}

function isSame(live: Waiver | undefined, { id: _, scope: __, ...other }: Waiver): boolean {
  if (live === undefined) return false;
  const { id: ___, scope: ____, ...known } = live;
  return canonicalJson(known) === canonicalJson(other);
}

async function shown(context: Context, reader: Reader, id: string): Promise<Outcome<WaiverView>> {
  const waiver = await findWaiver(reader, id, dayOf(context));
  return waiver === null ? noWaiver(id) : done(waiver);
}

function noWaiver(id: string): ReturnType<typeof refused> {
  return refused('not-found', {
    zh: `没有编号为“${id}”的暂不处理事项。请用 jixiao waivers 或“暂不处理”页面核对。`,
    en: `There is no waiver "${id}". See jixiao waivers or the page of waivers.`,
  });
}

function noSuchRule(rule: string): ReturnType<typeof refused> {
  return refused('no-such-rule', {
    zh: `没有编号为“${rule}”的规则，没有改动。请核对规则编号，如 M-04。`,
    en: `There is no rule "${rule}"; nothing was changed. Check its code, like M-04.`,
  });
}

function noUnit({ region, unitKey }: { readonly region: string; readonly unitKey: string }): ReturnType<typeof refused> {
  return refused('not-found', {
    zh: `地区 ${region} 没有单位“${unitKey}”。请核对代码，或先导入这个单位的绩效文本。`,
    en: `Region ${region} has no unit "${unitKey}". Check the code, or import a text of the unit first.`,
  });
}

function untilPassed(until: string): ReturnType<typeof refused> {
  return refused('until-passed', {
    zh: `截止日期${until}已过，没有改动。请写今天或以后的日期，或留空。`,
    en: `The last day, ${until}, has passed; nothing was changed. Give today, a later day, or none.`,
  });
}

function nothingNew(): ReturnType<typeof refused> {
  return refused('nothing-changed', {
    zh: '这里已按同样的原因和期限列为暂不处理，没有改动。',
    en: 'This is set aside already, for the same reason and term; nothing was changed.',
  });
}
