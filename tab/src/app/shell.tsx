import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useMe } from '../api/me';
import { NavigatedContext } from '../components/screen';
import { PHONE } from '../components/use-media';
import { useT } from '../i18n';
import mark from '../mark.svg';
import { ConnectionBanner } from './connection-banner';
import { IdentitySwitch } from './identity-switch';
import { Navigation } from './navigation';

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    left: '-9999px',
    zIndex: 1000,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ':focus': { left: tokens.spacingHorizontalM, top: tokens.spacingVerticalS },
  },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 10,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: {
    boxSizing: 'border-box',
    maxWidth: '1360px',
    margin: '0 auto',
    minHeight: '56px',
    padding: `0 ${tokens.spacingHorizontalXXL}`,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    [PHONE]: { padding: `0 ${tokens.spacingHorizontalL}`, minHeight: '48px' },
  },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  end: { marginLeft: 'auto' },
  notice: {
    boxSizing: 'border-box',
    maxWidth: '1360px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL} 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    [PHONE]: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0` },
  },
  main: {
    boxSizing: 'border-box',
    maxWidth: '1360px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    [PHONE]: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 96px` },
  },
});

/** A name, the same in every language. */
const PRODUCT = 'Prettig Wonen';

/** What stands around every screen. */
export function Shell({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const me = useMe();
  const main = useRef<HTMLElement>(null);
  const hasNavigated = useHasNavigated();
  return (
    <NavigatedContext value={hasNavigated}>
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('app.skip')}
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <span className={styles.brand}>
            <img src={mark} alt="" width={28} height={28} />
            <span>{PRODUCT}</span>
          </span>
          <Navigation />
          <span className={styles.end}>
            <IdentitySwitch />
          </span>
        </div>
        <ConnectionBanner />
      </header>
      {me.notice !== undefined && (
        <aside className={styles.notice} aria-label={t('app.notice')}>
          {me.notice}
        </aside>
      )}
      <main id="main" ref={main} tabIndex={-1} className={styles.main} style={{ outline: 'none' }}>
        {children}
      </main>
    </NavigatedContext>
  );
}

/** True in the effects of every screen but the first. */
function useHasNavigated(): { current: boolean } {
  const [path] = useLocation();
  const first = useRef(path);
  const hasNavigated = useRef(false);
  useEffect(() => {
    if (path !== first.current) hasNavigated.current = true;
  }, [path]);
  return hasNavigated;
}
