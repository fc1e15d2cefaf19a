import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox';
import { useState, type ReactElement } from 'react';
import type { Deliveries, DeliveryRow } from '../../../../bot/contracts/deliveries';
import { useMe } from '../../api/me';
import { useDeliveries } from '../../api/settings';
import { Box } from '../../components/box';
import { DataList, type Column } from '../../components/data-list';
import { DateInput } from '../../components/date-input';
import { FormField } from '../../components/form-field';
import { Screen } from '../../components/screen';
import { EmptyState, Loaded } from '../../components/states';
import { instantText, longDay, useLanguage, useT } from '../../i18n';
import { DeliveryBadge, DeliveryTotals } from './delivery-totals';

const DAY_MS = 86_400_000;

const useStyles = makeStyles({
  day: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  people: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** Who was sent what on a day, and why somebody was not. */
export function DeliveriesPage(): ReactElement {
  const t = useT();
  const language = useLanguage();
  const { today } = useMe();
  const [day, setDay] = useState(today);
  const [after, setAfter] = useState<string>();
  const deliveries = useDeliveries(day, after);

  function show(next: string): void {
    if (next === '') return;
    setDay(next);
    setAfter(undefined);
  }

  return (
    <Screen title={t('settings.deliveries')} intro={t('settings.deliveries.intro')}>
      <DayChoice day={day} today={today} onChange={show} />
      <Loaded query={deliveries}>
        {(data) => (
          <>
            {data.totals.recipients > 0 && (
              <Box title={longDay(data.day, language)}>
                <DeliveryTotals totals={data.totals} />
              </Box>
            )}
            <Rows deliveries={data} />
            {(after !== undefined || data.after !== undefined) && (
              <div>
                {after !== undefined && (
                  <Button onClick={() => setAfter(undefined)}>{t('settings.deliveries.first')}</Button>
                )}{' '}
                {data.after !== undefined && (
                  <Button onClick={() => setAfter(data.after)}>{t('settings.deliveries.more')}</Button>
                )}
              </div>
            )}
            <Unreachable people={data.unreachable} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

interface DayChoiceProps {
  readonly day: string;
  readonly today: string;
  readonly onChange: (day: string) => void;
}

function DayChoice({ day, today, onChange }: DayChoiceProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const shifted = (days: number): string =>
    new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
  return (
    <div className={styles.day}>
      <Button
        icon={<ArrowLeftRegular />}
        aria-label={t('settings.deliveries.day-before')}
        onClick={() => onChange(shifted(-1))}
      />
      <FormField label={t('settings.deliveries.day')}>
        <DateInput key={day} value={day} onChange={onChange} max={today} />
      </FormField>
      <Button
        icon={<ArrowRightRegular />}
        aria-label={t('settings.deliveries.day-after')}
        disabled={day >= today}
        onClick={() => onChange(shifted(1))}
      />
    </div>
  );
}

function Rows({ deliveries }: { readonly deliveries: Deliveries }): ReactElement {
  const t = useT();
  const columns = useColumns();
  if (deliveries.rows.length === 0) {
    return (
      <EmptyState
        picture={<MailInboxRegular />}
        title={t('settings.deliveries.none.title')}
        text={t('settings.deliveries.none.text')}
      />
    );
  }
  return (
    <DataList
      label={t('settings.deliveries')}
      columns={columns}
      rows={deliveries.rows}
      rowKey={({ person }) => person.id}
    />
  );
}

function useColumns(): readonly Column<DeliveryRow>[] {
  const t = useT();
  const language = useLanguage();
  return [
    { key: 'person', header: t('settings.deliveries.person'), isName: true, cell: ({ person }) => person.name },
    { key: 'state', header: t('settings.deliveries.state'), cell: ({ state }) => <DeliveryBadge state={state} /> },
    { key: 'lines', header: t('settings.deliveries.lines'), cell: ({ lines }) => lines },
    {
      key: 'sent',
      header: t('settings.deliveries.sent'),
      cell: ({ sentAt }) => (sentAt === undefined ? undefined : instantText(sentAt, language)),
    },
    {
      key: 'seen',
      header: t('settings.deliveries.seen'),
      cell: ({ state, seenAt }) => {
        if (seenAt !== undefined) return instantText(seenAt, language);
        return state === 'sent' ? t('settings.deliveries.unknown') : undefined;
      },
    },
    { key: 'reason', header: t('settings.deliveries.reason'), cell: ({ reason }) => reason?.text },
  ];
}

function Unreachable({ people }: { readonly people: Deliveries['unreachable'] }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  if (people.length === 0) return null;
  return (
    <Box title={t('settings.unreachable', { count: people.length })} hint={t('settings.unreachable.hint')}>
      {[...new Set(people.map(({ reason }) => reason))].map((shared) => (
        <div key={shared}>
          {shared}
          <ul className={styles.people}>
            {people
              .filter(({ reason }) => reason === shared)
              .map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
          </ul>
        </div>
      ))}
    </Box>
  );
}
