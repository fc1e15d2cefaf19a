import {
  Toast,
  ToastFooter,
  ToastTitle,
  ToastTrigger,
  Toaster,
  Button,
  useToastController,
} from '@fluentui/react-components';
import { createContext, useContext, useMemo, type ReactElement, type ReactNode } from 'react';
import { Offline, Problem } from '../api/problem';
import { useT } from '../i18n';
import { useIsPhone } from './use-media';

/** Lines that come up and go away again. */
export interface Notices {
  /** Something was done; with `undo` the line has a button that takes it back. */
  readonly done: (text: string, undo?: () => unknown) => void;
  /** Something was refused. Without a connection the banner says so already. */
  readonly refused: (error: unknown) => void;
  /** Something did not work, and why. */
  readonly failed: (text: string) => void;
}

const TOASTER = 'notices';

const NoticesContext = createContext<Notices>({
  done: () => undefined,
  refused: () => undefined,
  failed: () => undefined,
});

export function useNotices(): Notices {
  return useContext(NoticesContext);
}

export function NoticesProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const { dispatchToast } = useToastController(TOASTER);
  const t = useT();
  const isPhone = useIsPhone();
  const notices = useMemo<Notices>(() => {
    const failed = (text: string): void =>
      dispatchToast(
        <Toast>
          <ToastTitle>{text}</ToastTitle>
        </Toast>,
        { intent: 'error', timeout: 10_000 },
      );
    return {
      failed,
      done: (text, undo) =>
        dispatchToast(
          <Toast>
            <ToastTitle>{text}</ToastTitle>
            {undo !== undefined && (
              <ToastFooter>
                <ToastTrigger>
                  <Button
                    size="small"
                    onClick={({ detail }) => {
                      // The line goes away: whoever came to it with the keyboard would be nowhere.
                      if (detail === 0) document.querySelector<HTMLElement>('main h1')?.focus();
                      void undo();
                    }}
                  >
                    {t('app.undo')}
                  </Button>
                </ToastTrigger>
              </ToastFooter>
            )}
          </Toast>,
          { intent: 'success', timeout: undo === undefined ? 4_000 : 10_000 },
        ),
      refused: (error) => {
        if (error instanceof Offline) return;
        failed(sentenceFor(error) ?? t('app.error.unexpected'));
      },
    };
  }, [dispatchToast, t]);
  return (
    <NoticesContext.Provider value={notices}>
      {children}
      <Toaster
        toasterId={TOASTER}
        limit={3}
        position={isPhone ? 'bottom' : 'bottom-end'}
        // On a phone the navigation stands below it.
        offset={{ vertical: isPhone ? 72 : 16 }}
        pauseOnHover
        pauseOnWindowBlur
      />
    </NoticesContext.Provider>
  );
}

/** What the server said of it. */
function sentenceFor(error: unknown): string | undefined {
  return error instanceof Problem && error.title !== '' ? error.title : undefined;
}
