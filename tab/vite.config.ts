import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * `npm run build` writes dist/tab, which the program serves at /tab/ under a strict content security policy: the tab, and the page
 * of network partners, which stands at /oordeel.
 */
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
    rollupOptions: {
      input: {
        index: path.join(__dirname, 'index.html'),
        partner: path.join(__dirname, 'partner.html'),
        // A file of its own, so that it runs before the files that both pages share.
        'no-made-code': path.join(__dirname, 'partner/no-made-code.ts'),
      },
    },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
});
