/** How sure a source is, as a word. */
import { type Mark, markText } from '@jixiao/domain';
import { useSay } from '../language.ts';

export function MarkTag({ mark }: { readonly mark: Mark }) {
  const say = useSay();
  return <span className={`mark mark-${mark}`}>{say(markText[mark])}</span>;
}
