/** The pages are built with their rooms inside; only published packages stay outside the server bundle. */
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  ssr: { noExternal: [/^@jixiao\//] },
  logLevel: 'warn',
});
