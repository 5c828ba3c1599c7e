/** The place where files come in: dropped anywhere on the page, or chosen by two buttons. */
import type { Text } from '@jixiao/domain';
import { useEffect, useRef, useState } from 'react';
import { sentences, words } from '../words.ts';
import { type Chosen, chosenFiles, droppedFiles } from './dropped-files.ts';
import { useSay } from './language.ts';
import type { Session } from './session.ts';

export function FileChooser({ session, again }: { readonly session: Session; readonly again: number }) {
  const say = useSay();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<readonly Text[]>([]);
  const [isOver, setOver] = useState(false);
  const take = (chosen: Chosen): void => {
    const passed = chosen.passedOver === 0 ? [] : [sentences.passedOver(chosen.passedOver)];
    const closed = chosen.closed.map(sentences.closedFolder);
    const isEmpty = chosen.files.length === 0 && closed.length === 0;
    setTold([...closed, ...passed, ...(isEmpty ? [sentences.noDocument] : [])]);
    if (chosen.files.length > 0) session.add(chosen.files);
  };
  const choose = (input: HTMLInputElement): void => {
    if (input.files !== null && input.files.length > 0) take(chosenFiles(input.files));
    input.value = '';
  };
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer !== null) void droppedFiles(event.dataTransfer).then(take);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  });
  return (
    <section className={isOver ? 'chooser over' : 'chooser'} aria-labelledby="choose">
      <h2 id="choose">{say(words.drop)}</h2>
      <p className="buttons">
        <button type="button" className="button" onClick={() => files.current?.click()}>
          {say(words.chooseFiles)}
        </button>
        <button type="button" className="button quiet" onClick={() => folder.current?.click()}>
          {say(words.chooseFolder)}
        </button>
      </p>
      <p className="soft">{say(words.kinds)}</p>
      <p role="status" className="told">
        {[...told, ...(again > 0 ? [sentences.again(again)] : [])].map(say).join(' ')}
      </p>
      <input ref={files} id="files" type="file" multiple hidden onChange={({ target }) => choose(target)} />
      <input
        ref={(input) => {
          folder.current = input;
          if (input !== null) input.webkitdirectory = true;
        }}
        id="folder"
        type="file"
        multiple
        hidden
        onChange={({ target }) => choose(target)}
      />
    </section>
  );
}
