/** The files of a person's visit: what waits, what is read, what came of it. Nothing is kept when the page is closed. */
import { type Checked, nothingFound, type ReadAnswer } from '../reader/messages.ts';
import type { ReaderPool, WaitingFile } from '../reader/reader-pool.ts';

export type ChosenFile = {
  /** As shown: with the folders below the one that was chosen. */
  readonly path: string;
  readonly file: File;
};

/** `opened`: a bundle whose files stand below it. */
export type FileStatus = 'waiting' | 'reading' | 'read' | 'refused' | 'opened';

export type SessionFile = {
  readonly number: number;
  readonly name: string;
  readonly status: FileStatus;
  /** What came of it; of a bundle the notes about what was not taken out. */
  readonly checked: Checked | null;
};

export type Snapshot = {
  readonly files: readonly SessionFile[];
  readonly isRunning: boolean;
  readonly done: number;
  /** Files that were chosen a second time. */
  readonly again: number;
};

export type Session = {
  add(files: readonly ChosenFile[]): void;
  stop(): void;
  goOn(): void;
  clear(): void;
  snapshot(): Snapshot;
  subscribe(listener: () => void): () => void;
};

type Entry = SessionFile & { readonly waiting: WaitingFile };

const nothing: Snapshot = { files: [], isRunning: false, done: 0, again: 0 };

export function createSession(pool: ReaderPool): Session {
  let entries: readonly Entry[] = [];
  let shown = nothing;
  let again = 0;
  let next = 0;
  let run = 0;
  let lanes = 0;
  let late: ReturnType<typeof setTimeout> | undefined;
  const known = new Set<string>();
  const listeners = new Set<() => void>();

  function show(): void {
    clearTimeout(late);
    late = undefined;
    const done = entries.filter(({ status }) => status !== 'waiting' && status !== 'reading').length;
    shown = { files: entries, isRunning: lanes > 0, done, again };
    for (const listener of listeners) listener();
  }

  /** Many files are shown in larger steps: each step draws the whole list. */
  function showSoon(): void {
    late ??= setTimeout(show, Math.min(2000, 150 + entries.length));
  }

  function enter(waiting: WaitingFile): Entry {
    next += 1;
    return { number: next, name: waiting.file, status: 'waiting', checked: null, waiting };
  }

  function put(number: number, change: Partial<SessionFile>, after: readonly Entry[] = []): void {
    entries = entries.flatMap((entry) => (entry.number === number ? [{ ...entry, ...change }, ...after] : [entry]));
    showSoon();
  }

  async function lane(of: number): Promise<void> {
    for (;;) {
      const entry = of === run ? entries.find(({ status }) => status === 'waiting') : undefined;
      if (entry === undefined) return;
      put(entry.number, { status: 'reading' });
      const answer = await pool.read(entry.waiting);
      if (answer === null) put(entry.number, { status: 'waiting' });
      else take(entry, answer);
    }
  }

  function take(entry: Entry, answer: ReadAnswer): void {
    if (answer.type === 'checked') {
      const isRead = answer.reading.papers.length > 0;
      return put(entry.number, { status: isRead ? 'read' : 'refused', checked: answer });
    }
    const inside = answer.files.map(({ name, bytes }) =>
      enter({ file: `${entry.name}/${name}`, size: bytes.length, isInside: true, bytes: async () => bytes.slice() }),
    );
    const reading = { ...answer.mark, papers: [], notes: answer.notes };
    put(entry.number, { status: 'opened', checked: { type: 'checked', reading, result: nothingFound } }, inside);
    goOn();
  }

  function goOn(): void {
    const of = run;
    const left = entries.filter(({ status }) => status === 'waiting').length;
    for (let started = 0; lanes < pool.width && started < left; started += 1) {
      lanes += 1;
      void lane(of).finally(() => {
        lanes -= 1;
        if (lanes === 0) show();
      });
    }
    show();
  }

  function stop(): void {
    run += 1;
    pool.stop();
  }

  return {
    add(files) {
      const fresh = files.filter(({ path, file }) => {
        const mark = `${path} ${file.size} ${file.lastModified}`;
        if (known.has(mark)) return false;
        known.add(mark);
        return true;
      });
      again = files.length - fresh.length;
      entries = [...entries, ...fresh.map((one) => enter(waitingFile(one)))];
      goOn();
    },
    stop,
    goOn,
    clear() {
      stop();
      known.clear();
      [entries, again] = [[], 0];
      show();
    },
    snapshot: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function waitingFile({ path, file }: ChosenFile): WaitingFile {
  return { file: path, size: file.size, isInside: false, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}
