/** `jixiao serve`: the pages and the API, until told to stop. */
import { type CommandDescription, option } from '../command.ts';

export const serve: CommandDescription = {
  name: 'serve',
  summary: { zh: '启动网页和接口', en: 'Serve the pages and the API' },
  options: ['--port <number>', '--host <address>', '--data <folder>', '--no-sample'],
  run: (_, options, context) =>
    context.doors.serve({
      port: option(options, 'port'),
      host: option(options, 'host'),
      data: option(options, 'data'),
      sample: options['sample'] !== false,
      language: context.language,
    }),
};
