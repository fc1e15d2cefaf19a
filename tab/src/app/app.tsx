import { FluentProvider, RendererProvider, createDOMRenderer, makeStyles, tokens } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { Router } from 'wouter';
import { ClientContext } from '../api/client-context';
import { MeContext, useMeQuery } from '../api/me';
import { ItemFormsProvider } from '../components/items/item-forms';
import { NoticesProvider } from '../components/notices';
import { Loaded } from '../components/states';
import { BASE, keptAddress, useScreenLocation } from './location';
import { Panels, Screens } from './screens';
import { SentencesProvider } from './sentences';
import { Shell } from './shell';
import type { Start } from './start';
import { themes, useLocalTheme } from './theme';

const useStyles = makeStyles({
  page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
  waiting: { maxWidth: '720px', margin: '0 auto', padding: tokens.spacingHorizontalXXL },
});

/** The whole tab, for one person. */
export function App({ start }: { readonly start: Start }): ReactElement {
  const theme = useLocalTheme(start.teams);
  const [renderer] = useState(() => createDOMRenderer(document, { styleElementAttributes: { nonce: start.nonce } }));
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={themes[theme]}>
        <QueryClientProvider client={start.queries}>
          <ClientContext value={start.client}>
            <Router base={BASE} hook={useScreenLocation} hrefs={keptAddress}>
              <Page>
                <Suspense fallback={null}>
                  <SignedIn start={start} />
                </Suspense>
              </Page>
            </Router>
          </ClientContext>
        </QueryClientProvider>
      </FluentProvider>
    </RendererProvider>
  );
}

/** Within Fluent's own element: a style on that one would come along to every menu and dialog. */
function Page({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return <div className={styles.page}>{children}</div>;
}

/** Nothing can be shown before it is known who looks. */
function SignedIn({ start }: { readonly start: Start }): ReactElement {
  const styles = useStyles();
  const query = useMeQuery();
  const language = start.language ?? query.data?.language ?? 'nl';

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const isAnswered = query.data !== undefined || query.error !== null;
  useEffect(() => {
    if (isAnswered) start.teams?.ready();
  }, [isAnswered, start.teams]);

  return (
    <SentencesProvider language={language}>
      {query.data === undefined ? (
        <main className={styles.waiting}>
          <Loaded query={query}>{() => null}</Loaded>
        </main>
      ) : (
        <MeContext value={query.data}>
          <NoticesProvider>
            <ItemFormsProvider>
              <Shell>
                <Screens teams={start.teams} />
                <Panels />
              </Shell>
            </ItemFormsProvider>
          </NoticesProvider>
        </MeContext>
      )}
    </SentencesProvider>
  );
}
