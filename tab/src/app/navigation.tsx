import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarLtrFilled, CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { ClipboardTaskFilled, ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task';
import { HandshakeFilled, HandshakeRegular } from '@fluentui/react-icons/svg/handshake';
import { HomeFilled, HomeRegular } from '@fluentui/react-icons/svg/home';
import { MegaphoneFilled, MegaphoneRegular } from '@fluentui/react-icons/svg/megaphone';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { SettingsFilled, SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { TaskListSquareLtrFilled, TaskListSquareLtrRegular } from '@fluentui/react-icons/svg/task-list-square-ltr';
import { ToolboxFilled, ToolboxRegular } from '@fluentui/react-icons/svg/toolbox';
import { useRef, useState, type FocusEvent, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useTabLink } from '../components/link-button';
import { PHONE, useMedia } from '../components/use-media';
import { useT, type MessageKey } from '../i18n';

/** Of the phone too: the name of a place stands below its picture. */
const NARROW = '@media (max-width: 900px)';

/** All places stand beside each other, with just enough room. */
const TIGHT = '@media (min-width: 901px) and (max-width: 1359px)';

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
    [TIGHT]: {
      gap: tokens.spacingHorizontalXS,
      padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalSNudge}`,
    },
    [NARROW]: {
      flexDirection: 'column',
      gap: '2px',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      fontSize: tokens.fontSizeBase200,
    },
    [PHONE]: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXS}`, borderRadius: 0 },
  },
  button: { border: 'none', backgroundColor: 'transparent', font: 'inherit', cursor: 'pointer', width: '100%' },
  more: { position: 'relative' },
  others: {
    position: 'absolute',
    zIndex: 20,
    right: 0,
    top: 'calc(100% + 4px)',
    minWidth: '200px',
    listStyleType: 'none',
    margin: 0,
    padding: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
    [PHONE]: { top: 'auto', bottom: 'calc(100% + 4px)', right: tokens.spacingHorizontalXS },
  },
  other: {
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    [TIGHT]: { padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}` },
    [NARROW]: {
      flexDirection: 'row',
      gap: tokens.spacingHorizontalM,
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
      fontSize: tokens.fontSizeBase300,
    },
    [PHONE]: {
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
      borderRadius: tokens.borderRadiusMedium,
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
    to: '/toolkit',
    begins: /^\/toolkit/,
    name: 'app.nav.toolkit',
    icon: <ToolboxRegular />,
    currentIcon: <ToolboxFilled />,
  },
  {
    to: '/interventions',
    begins: /^\/interventions/,
    name: 'app.nav.interventions',
    icon: <HandshakeRegular />,
    currentIcon: <HandshakeFilled />,
  },
  {
    to: '/assessments',
    begins: /^\/assessments/,
    name: 'app.nav.assessments',
    icon: <ClipboardTaskRegular />,
    currentIcon: <ClipboardTaskFilled />,
  },
  {
    to: '/settings',
    begins: /^\/settings/,
    name: 'app.nav.settings',
    icon: <SettingsRegular />,
    currentIcon: <SettingsFilled />,
  },
];

/** Narrower than this not all places stand beside each other: the last ones stand behind a button. */
const ROOM_FOR_ALL = '(min-width: 1280px)';
const FIRST_PLACES = 4;

/** The places: beside the mark, and at the bottom of a phone. */
export function Navigation(): ReactElement {
  const styles = useStyles();
  const t = useT();
  const hasRoom = useMedia(ROOM_FOR_ALL);
  const shown = hasRoom ? PLACES : PLACES.slice(0, FIRST_PLACES);
  return (
    <nav className={styles.nav} aria-label={t('app.nav.label')}>
      <ul className={styles.list}>
        {shown.map((place) => (
          <li key={place.to} className={styles.item}>
            <PlaceLink place={place} />
          </li>
        ))}
        {!hasRoom && <More places={PLACES.slice(FIRST_PLACES)} />}
      </ul>
    </nav>
  );
}

/** The other places, behind a button. */
function More({ places }: { readonly places: readonly Place[] }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [path] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const current = places.find(({ begins }) => begins.test(path));

  function closeOnEscape({ key }: KeyboardEvent): void {
    if (key !== 'Escape' || !isOpen) return;
    setOpen(false);
    button.current?.focus();
  }

  function closeOnLeaving({ currentTarget, relatedTarget }: FocusEvent): void {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  }

  return (
    <li className={mergeClasses(styles.item, styles.more)} onKeyDown={closeOnEscape} onBlur={closeOnLeaving}>
      <button
        ref={button}
        type="button"
        className={mergeClasses(styles.link, styles.button, current !== undefined && styles.current)}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.icon} aria-hidden>
          {current === undefined ? <MoreHorizontalRegular /> : current.currentIcon}
        </span>
        {t('app.nav.more')}
      </button>
      {isOpen && (
        <ul className={styles.others}>
          {places.map((place) => (
            <li key={place.to}>
              <PlaceLink place={place} isInMore onGo={() => setOpen(false)} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

interface PlaceLinkProps {
  readonly place: Place;
  readonly isInMore?: boolean;
  readonly onGo?: () => void;
}

function PlaceLink({ place, isInMore = false, onGo }: PlaceLinkProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [path] = useLocation();
  const link = useTabLink(place.to);
  const isCurrent = place.begins.test(path);
  return (
    <a
      href={link.href}
      onClick={(event) => {
        link.onClick(event);
        onGo?.();
      }}
      className={mergeClasses(styles.link, isInMore && styles.other, isCurrent && styles.current)}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
    >
      <span className={styles.icon} aria-hidden>
        {isCurrent ? place.currentIcon : place.icon}
      </span>
      {t(place.name)}
    </a>
  );
}
