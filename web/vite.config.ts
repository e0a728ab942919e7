import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// `npm run dev:web` talks to a server that runs beside it: `sitrep serve`.
const SERVER = process.env.SITREP_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    // bench/web.ts reads from it what the first screen loads.
    manifest: true,
    // The server forbids inline resources beyond images, and small files compress well.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    target: 'es2023',
  },
  worker: { format: 'es' },
  server: { port: 5173, proxy: { '/api': SERVER } },
});
