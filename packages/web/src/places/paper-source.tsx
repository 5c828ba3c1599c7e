/** The original document beside the paper that was read from it, each value linked to its cell both ways. */
import { linkTo } from '@jixiao/api/contract';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useSay } from '../language.ts';
import { DocumentView } from '../paper/document-view.tsx';
import { PaperFrame } from '../paper/paper-frame.tsx';
import { PaperSheet, remarksOnPaper, sheetHeading } from '../paper/paper-sheet.tsx';
import { valueOf, visitOf } from '../visit.ts';
import { kindWords, words } from '../words.ts';

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  const view = valueOf(await client.paper({ params: { id: place.params['id'] ?? '' }, query: {}, language }));
  // A corrected version has no file of its own: its cells are in the newest file before it.
  const file = view.versions.filter((version) => version.number <= view.version && version.file !== null).at(-1)?.file ?? null;
  if (file === null) return { view, file, blocks: null };
  const read = await client.sourceDocument({ params: { sha256: file.sha256 }, language });
  return { view, file, blocks: read.ok ? read.value.blocks : null };
}

export default function PaperSource() {
  const say = useSay();
  const { view, file, blocks } = useLoaderData<typeof loader>();
  const { paper } = view;
  const root = '/papers/0';
  return (
    <PaperFrame view={view} tab="source" scripts={['link-values.js']} wide>
      <p>
        {file === null ? (
          say(words.noSource)
        ) : (
          <>
            {say(words.originalFile)}{' '}
            <a href={linkTo('sourceFile', { params: { sha256: file.sha256 } })} download={file.name}>
              {file.name}
            </a>
          </>
        )}
      </p>
      <div className="read">
        {blocks === null ? (
          <p>{file === null ? null : say(words.sourceUnreadable)}</p>
        ) : (
          <DocumentView
            blocks={blocks}
            papers={[paper]}
            doubted={view.notes.flatMap(({ origin, level }) => (origin !== null && level !== 'info' ? [origin] : []))}
            label={say(words.wholeDocument)}
          />
        )}
        <div className="values" role="region" aria-label={say(words.whatWasRead)} tabIndex={0}>
          <PaperSheet
            paper={paper}
            root={root}
            heading={sheetHeading(paper) ?? say(kindWords[paper.kind])}
            remarks={remarksOnPaper(paper, root, [], [])}
            source={blocks === null ? null : ''}
          />
        </div>
      </div>
    </PaperFrame>
  );
}
