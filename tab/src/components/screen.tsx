import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { createContext, useContext, useEffect, useRef, type ReactElement, type ReactNode, type RefObject } from 'react';
import { useLocation } from 'wouter';
import { PHONE } from './use-media';

/** Whether the reader has gone from one screen to another since the page came: the heading takes the focus from then on. */
export const NavigatedContext = createContext<RefObject<boolean>>({ current: false });

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  titles: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0, flex: '1 1 320px' },
  heading: {
    ...typographyStyles.title2,
    outlineStyle: 'none',
    margin: 0,
    overflowWrap: 'anywhere',
    [PHONE]: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  },
  intro: { color: tokens.colorNeutralForeground2, margin: 0, maxWidth: '70ch' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface ScreenProps {
  readonly title: string;
  /** One or two sentences below the heading. */
  readonly intro?: ReactNode;
  /** Buttons beside the heading. */
  readonly actions?: ReactNode;
  /** What stands right below the heading: where it belongs. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** A whole screen: its heading names the page and takes the focus when somebody goes to it. */
export function Screen({ title, intro, actions, below, children }: ScreenProps): ReactElement {
  const styles = useStyles();
  const [path] = useLocation();
  const hasNavigated = useContext(NavigatedContext);
  const screen = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · Prettig Wonen`;
  }, [title]);

  useEffect(() => {
    // Whoever is working within the screen, in its tabs for one, stays where they are.
    const isWithin = screen.current?.contains(document.activeElement) === true;
    if (hasNavigated.current && !isWithin) heading.current?.focus();
  }, [path, hasNavigated]);

  return (
    <section ref={screen} className={styles.screen}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1 ref={heading} tabIndex={-1} className={styles.heading}>
            {title}
          </h1>
          {below}
          {intro !== undefined && <p className={styles.intro}>{intro}</p>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  );
}
