/** A value by the name people call it, with the number of the indicator or checkpoint it belongs to. */
import { valueName } from '@jixiao/domain';
import { useSay } from '../language.ts';

export function ValueName({ at }: { readonly at: string }) {
  const say = useSay();
  const name = valueName(at.startsWith('/papers/') ? at : `/papers/0${at}`);
  if (name === null) return <code>{at}</code>;
  const position = /\/(?:indicators|items|measures|objectives|spendingPlan)\/(\d+)/.exec(at)?.[1];
  return <span title={at}>{`${say(name)}${position === undefined ? '' : ` ${Number(position) + 1}`}`}</span>;
}
