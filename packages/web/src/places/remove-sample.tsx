/** Asks once, then removes the invented county. */
import { useActionData, type ActionFunctionArgs } from 'react-router';
import { useSay } from '../language.ts';
import { Message, Page } from '../ui/page.tsx';
import { valueOf, visitOf } from '../visit.ts';
import { sentences, words } from '../words.ts';

export async function action(place: ActionFunctionArgs) {
  const { client, language } = visitOf(place);
  return valueOf(await client.removeSample({ language }));
}

export default function RemoveSample() {
  const say = useSay();
  const removed = useActionData<typeof action>();
  return (
    <Page title={say(words.removeSample)}>
      <h1>{say(words.removeSample)}</h1>
      {removed === undefined ? (
        <form method="post">
          <p className="lead">{say(words.removeSampleSure)}</p>
          <p className="buttons">
            <button className="button">{say(words.removeSample)}</button>
            <a className="button quiet" href="/">
              {say(words.cancel)}
            </a>
          </p>
        </form>
      ) : (
        <>
          <Message tone="ok">{say(sentences.sampleRemoved(removed.papers))}</Message>
          <p>
            <a className="button" href="/">
              {say(words.toHome)}
            </a>
          </p>
        </>
      )}
    </Page>
  );
}
