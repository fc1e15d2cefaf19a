import { makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { useMemo, useRef, type ReactElement } from 'react';
import { useMe } from '../../../api/me';
import { monthName, useLanguage, useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { placed, progressOf, rowsIn, type Lane, type View } from './lanes';
import { scaleOf, type Scale } from './scale';
import { ITEM_HEIGHT, ITEM_WIDTH, MOVE_HINT_ID, TimelineItem } from './timeline-item';
import { useLaneTitle } from './use-lane-title';
import { useView } from './use-view';
import type { Moves } from './use-moves';

const LABEL_WIDTH = 168;
/** How much of what is behind us is shown before today. */
const BEFORE_TODAY_PX = 160;
const MONTHS_HEIGHT = 50;

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  inner: { position: 'relative' },
  months: {
    position: 'relative',
    height: `${MONTHS_HEIGHT}px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  month: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    height: `${MONTHS_HEIGHT}px`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  inYear: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  lane: {
    display: 'flex',
    // What is out of view to the left or right may stand lower than the lane is tall.
    overflowY: 'clip',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 'none' },
  },
  label: {
    position: 'sticky',
    left: 0,
    zIndex: 5,
    boxSizing: 'border-box',
    width: `${LABEL_WIDTH}px`,
    flexShrink: 0,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  count: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  corner: {
    position: 'sticky',
    left: 0,
    zIndex: 5,
    width: `${LABEL_WIDTH}px`,
    height: `${MONTHS_HEIGHT}px`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  items: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none', minHeight: '56px' },
  today: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: 0,
    borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
    zIndex: 1,
    pointerEvents: 'none',
  },
  todayName: {
    position: 'absolute',
    // Below the name of the month.
    top: '26px',
    left: '4px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    zIndex: 2,
  },
  hint: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The year as a picture: months from left to right, lanes below each other, everything on its day. */
export function TimelineBoard({
  lanes,
  moves,
}: {
  readonly lanes: readonly Lane[];
  readonly moves: Moves;
}): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { today } = useMe();
  const { plan, year } = useOpenPlan();
  const frame = useRef<HTMLDivElement>(null);
  const scale = useMemo(
    () =>
      scaleOf(
        year,
        [...plan.items, ...plan.associationItems].map(({ dueOn }) => dueOn),
      ),
    [year, plan.items, plan.associationItems],
  );
  const todayX = scale.x(today);
  const { view, onScroll } = useView(frame, todayX - BEFORE_TODAY_PX);
  const isTodayInIt = todayX >= 0 && todayX <= scale.width;

  return (
    <div>
      <div
        ref={frame}
        className={styles.frame}
        role="region"
        aria-label={t('plan.timeline.picture')}
        tabIndex={0}
        onScroll={onScroll}
      >
        <div className={styles.inner} style={{ width: LABEL_WIDTH + scale.width + ITEM_WIDTH }}>
          <MonthRow scale={scale} />
          {isTodayInIt && (
            <div className={styles.today} style={{ left: LABEL_WIDTH + todayX }}>
              <span className={styles.todayName}>{t('app.due.today')}</span>
            </div>
          )}
          {lanes.map((lane) => (
            <LaneRow key={lane.key} lane={lane} scale={scale} moves={moves} view={view} />
          ))}
        </div>
      </div>
      <p id={MOVE_HINT_ID} className={styles.hint}>
        {t('plan.timeline.hint')}
      </p>
    </div>
  );
}

function MonthRow({ scale }: { readonly scale: Scale }): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  const { year } = useOpenPlan();
  return (
    <div className={styles.months} aria-hidden>
      <div className={styles.corner} />
      {scale.months.map(({ start, x, width }) => (
        <span
          key={start}
          className={mergeClasses(styles.month, start.startsWith(String(year)) && styles.inYear)}
          style={{ left: LABEL_WIDTH + x, width }}
        >
          {monthName(start, language)}
        </span>
      ))}
    </div>
  );
}

interface LaneRowProps {
  readonly lane: Lane;
  readonly scale: Scale;
  readonly moves: Moves;
  readonly view: View;
}

function LaneRow({ lane, scale, moves, view }: LaneRowProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const title = useLaneTitle();
  const { done, total } = progressOf(lane);
  const arrows = useArrowNavigationGroup({ axis: 'both', memorizeCurrent: true });
  const { items } = placed(lane.items, scale.x, ITEM_WIDTH);
  const height = rowsIn(items, ITEM_WIDTH, view) * ITEM_HEIGHT;
  return (
    <section className={styles.lane} aria-label={title(lane)}>
      <div className={styles.label}>
        <h2 className={styles.name}>{title(lane)}</h2>
        {total > 0 && <span className={styles.count}>{t('app.progress', { done, total })}</span>}
      </div>
      <ul {...arrows} className={styles.items} style={{ width: scale.width + ITEM_WIDTH, height }}>
        {items.map((one) => (
          <li key={one.item.ref.itemId}>
            <TimelineItem placed={one} scale={scale} moves={moves} />
          </li>
        ))}
      </ul>
    </section>
  );
}
