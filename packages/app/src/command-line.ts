/**
 * Puts the terminal door together: the process's streams and variables, and the doors to server and database. The rooms behind those
 * doors are loaded only by the commands that go through them, so that `read` starts quickly.
 */
import { readFileSync } from 'node:fs';
import { type Doors, type Environment, exitCode, type Output, run } from '@jixiao/cli';

/** Runs the words of the command line and ends the process with the command's exit code. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  // A pipe whose reader has gone (`| head`) is no fault.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (fault: NodeJS.ErrnoException) => process.exit(fault.code === 'EPIPE' ? exitCode.clean : exitCode.broken));
  const code = await run(argv, environment());
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

function environment(): Environment {
  const settings = { variables: process.env, folder: process.cwd(), out: outputOf(process.stdout), err: outputOf(process.stderr) };
  const opened = async (): Promise<Doors> => (await import('./doors.ts')).createDoors(settings);
  return {
    ...settings,
    version: version(),
    doors: {
      findServer: async (folder) => (await opened()).findServer(folder),
      openLocal: async (place, language) => (await opened()).openLocal(place, language),
      serve: async (options) => (await opened()).serve(options),
    },
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return { write: (data) => void stream.write(data), isTerminal: stream.isTTY === true };
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}
