import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarLtrFilled, CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { HomeFilled, HomeRegular } from '@fluentui/react-icons/svg/home';
import { MegaphoneFilled, MegaphoneRegular } from '@fluentui/react-icons/svg/megaphone';
import { SettingsFilled, SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { TaskListSquareLtrFilled, TaskListSquareLtrRegular } from '@fluentui/react-icons/svg/task-list-square-ltr';
import type { ReactElement, ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useTabLink } from '../components/link-button';
import { PHONE } from '../components/use-media';
import { useT, type MessageKey } from '../i18n';

const useStyles = makeStyles({
  nav: {
    [PHONE]: {
      position: 'fixed',
      bottom: 0,
      left: 0,
      right: 0,
      zIndex: 10,
      backgroundColor: tokens.colorNeutralBackground1,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      paddingBottom: 'env(safe-area-inset-bottom)',
    },
  },
  list: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    [PHONE]: { gap: 0 },
  },
  item: { [PHONE]: { flex: '1 1 0', minWidth: 0 } },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [PHONE]: {
      flexDirection: 'column',
      gap: '2px',
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXS}`,
      borderRadius: 0,
      fontSize: tokens.fontSizeBase200,
    },
  },
  current: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  icon: { fontSize: '20px', lineHeight: 0 },
});

interface Place {
  readonly to: string;
  /** What its addresses begin with. */
  readonly begins: RegExp;
  readonly name: MessageKey;
  readonly icon: ReactNode;
  readonly currentIcon: ReactNode;
}

const PLACES: readonly Place[] = [
  { to: '/', begins: /^\/$/, name: 'app.nav.overview', icon: <HomeRegular />, currentIcon: <HomeFilled /> },
  {
    to: '/plans',
    begins: /^\/plans/,
    name: 'app.nav.plan',
    icon: <CalendarLtrRegular />,
    currentIcon: <CalendarLtrFilled />,
  },
  {
    to: '/issues',
    begins: /^\/issues/,
    name: 'app.nav.issues',
    icon: <MegaphoneRegular />,
    currentIcon: <MegaphoneFilled />,
  },
  {
    to: '/tasks',
    begins: /^\/(tasks|items)/,
    name: 'app.nav.tasks',
    icon: <TaskListSquareLtrRegular />,
    currentIcon: <TaskListSquareLtrFilled />,
  },
  {
    to: '/settings',
    begins: /^\/settings/,
    name: 'app.nav.settings',
    icon: <SettingsRegular />,
    currentIcon: <SettingsFilled />,
  },
];

/** The five places: beside the mark, and at the bottom of a phone. */
export function Navigation(): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <nav className={styles.nav} aria-label={t('app.nav.label')}>
      <ul className={styles.list}>
        {PLACES.map((place) => (
          <li key={place.to} className={styles.item}>
            <PlaceLink place={place} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function PlaceLink({ place }: { readonly place: Place }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [path] = useLocation();
  const link = useTabLink(place.to);
  const isCurrent = place.begins.test(path);
  return (
    <a
      {...link}
      className={mergeClasses(styles.link, isCurrent && styles.current)}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
    >
      <span className={styles.icon} aria-hidden>
        {isCurrent ? place.currentIcon : place.icon}
      </span>
      {t(place.name)}
    </a>
  );
}
