import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npm run build` writes dist/tab, which the program serves at /tab/ under a strict content security policy. */
export default defineConfig({
  root: __dirname,
  base: '/tab/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // A picture as data in a style sheet or script would need `data:` in the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
});
