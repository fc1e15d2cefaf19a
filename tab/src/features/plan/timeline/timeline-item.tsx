import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ItemResource } from '../../../../../bot/contracts/plan-resources';
import { useItemLink } from '../../../components/item-link';
import { dayAndMonth, useLanguage, useT } from '../../../i18n';
import { ItemIcon, useUnseen, useStanding } from './item-look';
import type { Placed } from './lanes';
import type { Scale } from './scale';
import { useItemMovement } from './use-item-movement';
import type { Moves } from './use-moves';

export const ITEM_WIDTH = 200;
export const ITEM_HEIGHT = 62;

/** Of the sentence that tells how to move an item with the keyboard. */
export const MOVE_HINT_ID = 'timeline-move-hint';

const useStyles = makeStyles({
  item: {
    position: 'absolute',
    zIndex: 2,
    boxSizing: 'border-box',
    width: `${ITEM_WIDTH - 8}px`,
    height: `${ITEM_HEIGHT - 8}px`,
    padding: `2px ${tokens.spacingHorizontalS}`,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    userSelect: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px', zIndex: 3 },
  },
  milestone: { borderLeftColor: tokens.colorBrandStroke1 },
  movable: { cursor: 'grab' },
  done: { backgroundColor: tokens.colorNeutralBackground2 },
  late: {
    borderTopColor: tokens.colorPaletteRedBorder2,
    borderRightColor: tokens.colorPaletteRedBorder2,
    borderBottomColor: tokens.colorPaletteRedBorder2,
    borderLeftColor: tokens.colorPaletteRedBorder2,
  },
  lifted: {
    cursor: 'grabbing',
    boxShadow: tokens.shadow16,
    zIndex: 4,
    borderTopStyle: 'dashed',
    borderRightStyle: 'dashed',
    borderBottomStyle: 'dashed',
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  texts: { minWidth: 0, display: 'flex', flexDirection: 'column' },
  title: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    fontWeight: tokens.fontWeightSemibold,
  },
  day: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
});

export interface TimelineItemProps {
  readonly placed: Placed;
  readonly scale: Scale;
  readonly moves: Moves;
}

/** An item on its day: press it to open it, drag it or move it with the keyboard to another day. */
export function TimelineItem({ placed: { item, row }, scale, moves }: TimelineItemProps): ReactElement {
  const link = useItemLink(item.ref);
  const { day, left, isLifted, mayMove, wasDrag, ...movement } = useItemMovement(item, scale, moves);
  return (
    <a
      {...link}
      {...movement}
      draggable={false}
      className={useLook(item, mayMove, isLifted)}
      style={{ left, top: row * ITEM_HEIGHT + 4 }}
      title={item.title}
      aria-describedby={item.ref.teamId === undefined ? undefined : MOVE_HINT_ID}
      onClick={(event) => (wasDrag() ? event.preventDefault() : link.onClick(event))}
    >
      <ItemIcon item={item} />
      <ItemTexts item={item} day={day} isLifted={isLifted} />
    </a>
  );
}

function useLook(item: ItemResource, mayMove: boolean, isLifted: boolean): string {
  const styles = useStyles();
  return mergeClasses(
    styles.item,
    item.kind === 'milestone' && styles.milestone,
    item.status === 'done' && styles.done,
    item.isLate && styles.late,
    mayMove && styles.movable,
    isLifted && styles.lifted,
  );
}

interface ItemTextsProps {
  readonly item: ItemResource;
  readonly day: string;
  readonly isLifted: boolean;
}

/** Title, day and standing; for who cannot see where it stands also its kind, year, owner and place. */
function ItemTexts({ item, day, isLifted }: ItemTextsProps): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  const t = useT();
  const unseen = useUnseen();
  const standing = useStanding();
  const facts = [dayAndMonth(day, language), isLifted ? '' : standing(item)];
  return (
    <span className={styles.texts}>
      <span className={styles.unseen}>
        {`${t(item.kind === 'milestone' ? 'items.kind.milestone' : 'items.kind.plan-action')}: `}
      </span>
      <span className={styles.title}>{item.title}</span>
      <span className={styles.day}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
      <span className={styles.unseen}>{unseen(item, day)}</span>
    </span>
  );
}
