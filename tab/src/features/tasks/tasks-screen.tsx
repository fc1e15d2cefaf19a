import { Button, Subtitle2, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { ChatHelpRegular } from '@fluentui/react-icons/svg/chat-help';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CheckmarkStarburstRegular } from '@fluentui/react-icons/svg/checkmark-starburst';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import type { ReactElement } from 'react';
import type { ItemResource } from '../../../../bot/contracts/plan-resources';
import { useMe } from '../../api/me';
import { useTasks } from '../../api/tasks';
import { ChatLink } from '../../components/chat-link';
import { useItemForms } from '../../components/items/item-forms';
import { ItemMenu } from '../../components/items/item-menu';
import { ItemRow, ItemRows } from '../../components/items/item-row';
import { useItemLink } from '../../components/item-link';
import { LinkButton, useTabLink } from '../../components/link-button';
import { Screen } from '../../components/screen';
import { EmptyState, Loaded } from '../../components/states';
import { useT } from '../../i18n';
import { groupsOf } from './groups';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  name: { display: 'flex', gap: tokens.spacingHorizontalS, margin: 0 },
  count: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

/** What is the reader's own, by how soon it is due. */
export function TasksScreen(): ReactElement {
  const t = useT();
  const tasks = useTasks();
  return (
    <Screen title={t('app.nav.tasks')} intro={t('items.tasks.intro')} actions={<ChatLink />}>
      <Loaded query={tasks}>{({ items }) => (items.length === 0 ? <UpToDate /> : <Groups items={items} />)}</Loaded>
    </Screen>
  );
}

function UpToDate(): ReactElement {
  const t = useT();
  return (
    <EmptyState
      picture={<CheckmarkStarburstRegular />}
      title={t('items.tasks.none.title')}
      text={t('items.tasks.none.text')}
      action={<LinkButton to="/plans">{t('items.tasks.none.action')}</LinkButton>}
    />
  );
}

function Groups({ items }: { readonly items: readonly ItemResource[] }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { today } = useMe();
  return (
    <>
      {groupsOf(items, today).map((group) => (
        <section key={group.key} className={styles.group}>
          <Subtitle2 as="h2" className={styles.name}>
            {t(`items.tasks.${group.key}`)}
            <span className={styles.count}>{group.items.length}</span>
          </Subtitle2>
          <ItemRows label={t(`items.tasks.${group.key}`)}>
            {group.items.map((item) => (
              <TaskRow key={`${item.ref.teamId}/${item.ref.year}/${item.ref.itemId}`} item={item} />
            ))}
          </ItemRows>
        </section>
      ))}
    </>
  );
}

function TaskRow({ item }: { readonly item: ItemResource }): ReactElement {
  return <ItemRow item={item} before={<FirstButton item={item} />} after={<ItemMenu item={item} />} />;
}

function FirstButton({ item }: { readonly item: ItemResource }): ReactElement {
  if (item.kind === 'request') return <AnswerButton item={item} />;
  if (item.assessment !== undefined) return <JudgeButton item={item} assessment={item.assessment} />;
  return item.step?.isCheck === true ? <EffectButton item={item} step={item.step} /> : <DoneButton item={item} />;
}

interface JudgeButtonProps {
  readonly item: ItemResource;
  readonly assessment: NonNullable<ItemResource['assessment']>;
}

/** Judging is what finishes it. */
function JudgeButton({ item: { title }, assessment: { roundId } }: JudgeButtonProps): ReactElement {
  const t = useT();
  const link = useTabLink(`/assessments/${encodeURIComponent(roundId)}`);
  return (
    <Button
      as="a"
      appearance="subtle"
      shape="circular"
      icon={<EyeRegular />}
      aria-label={t('items.judge.of', { title })}
      {...link}
    />
  );
}

interface EffectButtonProps {
  readonly item: ItemResource;
  readonly step: NonNullable<ItemResource['step']>;
}

/** What an intervention changed is told there, and the task follows. */
function EffectButton({ item: { title }, step: { intervention, runId } }: EffectButtonProps): ReactElement {
  const t = useT();
  const link = useTabLink(`/interventions/${encodeURIComponent(runId)}`);
  return (
    <Button
      as="a"
      appearance="subtle"
      shape="circular"
      icon={<EyeRegular />}
      aria-label={t('items.effect.of', { title, intervention })}
      {...link}
    />
  );
}

/** A question is answered where it stands in full. */
function AnswerButton({ item }: { readonly item: ItemResource }): ReactElement {
  const t = useT();
  const link = useItemLink(item.ref);
  return (
    <Button
      as="a"
      appearance="subtle"
      shape="circular"
      icon={<ChatHelpRegular />}
      aria-label={t('items.answer.of', { title: item.title })}
      {...link}
    />
  );
}

function DoneButton({ item }: { readonly item: ItemResource }): ReactElement {
  const t = useT();
  const { open } = useItemForms();
  const isDone = item.status === 'done';
  return (
    <Tooltip content={t('items.complete')} relationship="description">
      <Button
        appearance="subtle"
        shape="circular"
        disabled={isDone}
        icon={isDone ? <CheckmarkCircleFilled /> : <CircleRegular />}
        aria-label={t('items.complete.of', { title: item.title })}
        onClick={() => open('complete', item)}
      />
    </Tooltip>
  );
}
