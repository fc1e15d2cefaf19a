import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Built as the tab is, so that the two can be compared. */
export default defineConfig({
  root: __dirname,
  base: '/tab/',
  publicDir: false,
  plugins: [react()],
  build: { target: 'es2022', modulePreload: { polyfill: false }, reportCompressedSize: false },
});
