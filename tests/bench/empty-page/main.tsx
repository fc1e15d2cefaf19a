import { createDOMRenderer, FluentProvider, RendererProvider, Text, teamsLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

const place = document.getElementById('tab');
if (place === null) throw new Error('index.html has no #tab');
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

createRoot(place).render(
  <RendererProvider renderer={createDOMRenderer(document, { styleElementAttributes: { nonce } })}>
    <FluentProvider theme={teamsLightTheme}>
      <Text as="h1">Leeg</Text>
    </FluentProvider>
  </RendererProvider>,
);
