/** The one script that is made from the program's own rules, as a module beside those of public/. Run after the pages are built. */
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: 'build/client',
    emptyOutDir: false,
    modulePreload: false,
    target: 'es2022',
    chunkSizeWarningLimit: 1024,
    rolldownOptions: { input: 'src/typing/ask-while-typing.ts', output: { entryFileNames: '[name].js' } },
  },
});
