/** Unpacks the browser that npm brought into the folder for temporary files, which the caller chooses with TMPDIR. */
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
