import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, lazy, type ReactElement } from 'react';
import { Redirect } from 'wouter';
import type { Me } from '../../../../bot/contracts/overview';
import { useMe } from '../../api/me';
import { useTabLink } from '../../components/link-button';
import { Loading } from '../../components/states';
import { PHONE } from '../../components/use-media';
import { useT, type MessageKey } from '../../i18n';

const MySettingsPage = lazy(() => import('./my-settings').then((module) => ({ default: module.MySettingsPage })));
const DeliveriesPage = lazy(() => import('./deliveries').then((module) => ({ default: module.DeliveriesPage })));
const QuietDaysPage = lazy(() => import('./quiet-days').then((module) => ({ default: module.QuietDaysPage })));
const TemplatesPage = lazy(() => import('./templates').then((module) => ({ default: module.TemplatesPage })));
const AgreementsPage = lazy(() => import('./agreements').then((module) => ({ default: module.AgreementsPage })));
const HelpNumbersPage = lazy(() => import('./help-numbers').then((module) => ({ default: module.HelpNumbersPage })));
const HouseStylePage = lazy(() => import('./house-style').then((module) => ({ default: module.HouseStylePage })));
const NetworkPartnersPage = lazy(() =>
  import('./network-partners').then((module) => ({ default: module.NetworkPartnersPage })),
);
const RecognitionPage = lazy(() => import('./recognition').then((module) => ({ default: module.RecognitionPage })));

interface Page {
  /** As in the address. */
  readonly path: string;
  readonly name: MessageKey;
  readonly isFor: (may: Me['may']) => boolean;
  readonly screen: ReactElement;
}

const PAGES: readonly Page[] = [
  { path: '', name: 'settings.mine', isFor: () => true, screen: <MySettingsPage /> },
  { path: 'deliveries', name: 'settings.deliveries', isFor: (may) => may.seeDeliveries, screen: <DeliveriesPage /> },
  { path: 'days', name: 'settings.days', isFor: () => true, screen: <QuietDaysPage /> },
  {
    path: 'templates',
    name: 'settings.templates',
    isFor: (may) => may.administer || may.seeDeliveries,
    screen: <TemplatesPage />,
  },
  { path: 'agreements', name: 'settings.agreements', isFor: () => true, screen: <AgreementsPage /> },
  {
    path: 'recognition',
    name: 'recognition.title',
    isFor: (may) => may.administer || may.seeDeliveries,
    screen: <RecognitionPage />,
  },
  { path: 'house-style', name: 'house-style.title', isFor: () => true, screen: <HouseStylePage /> },
  { path: 'partners', name: 'network-partners.title', isFor: () => true, screen: <NetworkPartnersPage /> },
  { path: 'help-numbers', name: 'help-numbers.title', isFor: () => true, screen: <HelpNumbersPage /> },
];

const useStyles = makeStyles({
  layout: {
    display: 'grid',
    gridTemplateColumns: '220px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXXL,
    alignItems: 'start',
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    [PHONE]: { flexDirection: 'row', overflowX: 'auto', paddingBottom: tokens.spacingVerticalXS },
  },
  link: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke2}`,
  },
});

/** Settings, one page each: what is for the reader is offered. */
export function SettingsScreen({ page: path }: { readonly page: string }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { may } = useMe();
  const offered = PAGES.filter(({ isFor }) => isFor(may));
  const page = offered.find((one) => one.path === path);
  if (page === undefined) return <Redirect to="/settings" replace />;
  return (
    <div className={styles.layout}>
      <nav aria-label={t('app.nav.settings')}>
        <ul className={styles.list}>
          {offered.map((one) => (
            <li key={one.path}>
              <PageLink page={one} isCurrent={one === page} />
            </li>
          ))}
        </ul>
      </nav>
      <div>
        <Suspense fallback={<Loading />}>{page.screen}</Suspense>
      </div>
    </div>
  );
}

function PageLink({ page, isCurrent }: { readonly page: Page; readonly isCurrent: boolean }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const link = useTabLink(page.path === '' ? '/settings' : `/settings/${page.path}`);
  return (
    <a
      {...link}
      className={mergeClasses(styles.link, isCurrent && styles.current)}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
    >
      {t(page.name)}
    </a>
  );
}
