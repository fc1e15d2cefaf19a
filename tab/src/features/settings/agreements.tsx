import { Body1, Button, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { HandshakeRegular } from '@fluentui/react-icons/svg/handshake';
import { useState, type ReactElement } from 'react';
import type { AgreementResource } from '../../../../bot/contracts/plan-resources';
import { useAgreementRemoval, useAgreements } from '../../api/agreements';
import { useMe } from '../../api/me';
import { Screen } from '../../components/screen';
import { EmptyState, Loaded } from '../../components/states';
import { useT } from '../../i18n';
import { AgreementForm } from './agreement-form';
import { YearChoice } from './year-choice';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  party: { margin: 0, overflowWrap: 'anywhere' },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  ours: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, display: 'block' },
  buttons: { display: 'flex' },
});

/** The performance agreements of a year, that goals of the plans serve. */
export function AgreementsPage(): ReactElement {
  const t = useT();
  const { today } = useMe();
  const [year, setYear] = useState(Number(today.slice(0, 4)) + 1);
  const [edited, setEdited] = useState<AgreementResource | 'new'>();
  const agreements = useAgreements(year);
  const mayWrite = agreements.data?.may.write === true;
  return (
    <Screen
      title={t('settings.agreements')}
      intro={t('settings.agreements.intro')}
      actions={
        <>
          <YearChoice year={year} onChange={setYear} />
          {mayWrite && (
            <Button appearance="primary" icon={<AddRegular />} onClick={() => setEdited('new')}>
              {t('settings.agreements.add')}
            </Button>
          )}
        </>
      }
    >
      <Loaded query={agreements}>
        {(data) => <Agreements year={year} agreements={data.agreements} mayWrite={mayWrite} onEdit={setEdited} />}
      </Loaded>
      {edited !== undefined && (
        <AgreementForm
          year={year}
          agreement={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Screen>
  );
}

interface AgreementsProps {
  readonly year: number;
  readonly agreements: readonly AgreementResource[];
  readonly mayWrite: boolean;
  readonly onEdit: (agreement: AgreementResource) => void;
}

function Agreements({ year, agreements, mayWrite, onEdit }: AgreementsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const removal = useAgreementRemoval(year);
  if (agreements.length === 0) {
    return (
      <EmptyState
        picture={<HandshakeRegular />}
        title={t('settings.agreements.none.title', { year })}
        text={t(mayWrite ? 'settings.agreements.none.text' : 'settings.agreements.none.ask')}
      />
    );
  }
  return (
    <ul className={styles.list}>
      {agreements.map((agreement) => (
        <li key={agreement.id} className={styles.card}>
          <div className={styles.head}>
            <Subtitle2 as="h2" className={styles.party}>
              {agreement.party}
            </Subtitle2>
            {agreement.may.write && (
              <span className={styles.buttons}>
                <Button
                  appearance="subtle"
                  icon={<EditRegular />}
                  aria-label={t('settings.agreements.edit', { party: agreement.party })}
                  onClick={() => onEdit(agreement)}
                />
                <Button
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={t('settings.agreements.remove', { party: agreement.party })}
                  onClick={() => removal.run(agreement)}
                />
              </span>
            )}
          </div>
          <Body1 className={styles.text}>{agreement.text}</Body1>
          {agreement.contribution !== '' && (
            <div className={styles.ours}>
              <span className={styles.label}>{t('settings.agreements.contribution')}</span>
              {agreement.contribution}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
