export type { Connection, Context, Doors, Environment, Output, Place, RunningServer, ServeOptions } from './environment.ts';
export { exitCode, type ExitCode } from './exit-code.ts';
export { localeLanguage } from './language.ts';
export { run } from './run.ts';
