import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/app';
import { startOf } from './app/start';
import { connectTeams } from './teams';

// Without it zod tries whether it may make functions from text, which the page's policy refuses and reports.
z.config({ jitless: true });

const place = document.getElementById('tab');
if (place === null) throw new Error('index.html has no #tab');

const teams = await connectTeams();
createRoot(place).render(<App start={startOf(teams)} />);
