/** Beside a value that is being corrected: the paper as data, and the place where the page's own rules speak. Empty without script. */
import type { ExchangeNote, Paper } from '@jixiao/domain';
import { useLanguage, useSay } from '../language.ts';
import { ownPointer } from '../paper/anchors.ts';
import { severityWords, words } from '../words.ts';
import type { PageData } from './page-data.ts';

export const typingScript = 'ask-while-typing.js';

type Props = { readonly paper: Paper; readonly at: string; readonly notes: readonly ExchangeNote[] };

export function EditedPaper({ paper, at, notes }: Props) {
  const say = useSay();
  const language = useLanguage();
  const root = at.split('/').slice(0, 3).join('/');
  const data: PageData = {
    edited: {
      paper,
      at: ownPointer(at),
      notes: notes
        .filter((note) => note.at === root || note.at?.startsWith(`${root}/`))
        .map((note) => ({ code: note.code, at: note.at === null ? null : ownPointer(note.at), raw: note.raw })),
    },
    language,
    words: {
      added: say(words.typingAdded),
      gone: say(words.typingGone),
      staying: say(words.typingStaying),
      nothing: say(words.typingNothing),
      severities: { error: say(severityWords.error), warning: say(severityWords.warning), hint: say(severityWords.hint) },
    },
  };
  return (
    <>
      <script id="edited-paper" type="application/json" dangerouslySetInnerHTML={{ __html: inScript(data) }} />
      <div className="while-typing" role="status" aria-live="polite" aria-label={say(words.typingTitle)} />
    </>
  );
}

/** JSON that cannot end the element it stands in. */
function inScript(data: PageData): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}
