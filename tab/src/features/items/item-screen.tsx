import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PlanItemRef } from '../../../../bot/contracts/annual-plan';
import type { ItemDetails } from '../../../../bot/contracts/plan-resources';
import { useItem } from '../../api/items';
import { ItemBadge } from '../../components/badges';
import { ChatLink } from '../../components/chat-link';
import { ASSOCIATION } from '../../components/item-link';
import { Screen } from '../../components/screen';
import { Loaded } from '../../components/states';
import { useT } from '../../i18n';
import { AnswerForm } from './answer-form';
import { ItemActions } from './item-actions';
import { ItemFacts } from './item-facts';
import { ItemHistory } from './item-history';

export interface ItemScreenProps {
  /** As in the address: a team, or `association`. */
  readonly teamId: string;
  readonly year: string;
  readonly itemId: string;
  /** Beside another screen. */
  readonly isPanel?: boolean;
}

const useStyles = makeStyles({
  kind: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  page: { maxWidth: '760px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
});

/** One item: what it is, what happened to it, and what the reader may do with it. */
export function ItemScreen({ teamId, year, itemId, isPanel = false }: ItemScreenProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const item = useItem(refOf(teamId, year, itemId));
  return (
    <Screen
      title={item.data?.title ?? t('items.panel')}
      below={item.data !== undefined && <Kind item={item.data} />}
      actions={!isPanel && <ChatLink />}
    >
      <div className={styles.page}>
        <Loaded query={item}>{(details) => <Details item={details} />}</Loaded>
      </div>
    </Screen>
  );
}

function Kind({ item }: { readonly item: ItemDetails }): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <div className={styles.kind}>
      <span>{t(`items.kind.${item.kind}`)}</span>
      <ItemBadge item={item} />
    </div>
  );
}

function Details({ item }: { readonly item: ItemDetails }): ReactElement {
  return (
    <>
      {item.request !== undefined && <AnswerForm key={item.ref.itemId} item={item} request={item.request} />}
      <ItemActions item={item} />
      <ItemFacts item={item} />
      <ItemHistory history={item.history} />
    </>
  );
}

function refOf(teamId: string, year: string, itemId: string): PlanItemRef {
  const plan = { year: Number(year), itemId: decodeURIComponent(itemId) };
  return teamId === ASSOCIATION ? plan : { ...plan, teamId };
}
