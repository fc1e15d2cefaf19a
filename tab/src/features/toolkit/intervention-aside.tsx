import { makeStyles, tokens } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { GavelRegular } from '@fluentui/react-icons/svg/gavel';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { RulerRegular } from '@fluentui/react-icons/svg/ruler';
import type { ReactElement, ReactNode } from 'react';
import type { Intervention } from '../../../../bot/contracts/interventions';
import type { InterventionText } from '../../../../bot/contracts/toolkit';
import { StateBadge } from '../../components/badges';
import { Box } from '../../components/box';
import { LinkButton, TextLink } from '../../components/link-button';
import { useLanguage, useT } from '../../i18n';
import { useEffortWords } from './effort';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(80px, auto) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  source: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
});

/** What it takes, whether one may, and whether it works. */
export function InterventionAside({
  text,
  experience,
}: {
  readonly text: InterventionText;
  readonly experience: string | undefined;
}): ReactElement {
  return (
    <>
      <EffortBox text={text} />
      <PlayingFieldBox text={text} />
      <EvidenceBox text={text} experience={experience} />
    </>
  );
}

/** What is printed for it, each with a link to where it is made. */
export function MaterialsBox({ id, materials }: Pick<Intervention, 'id' | 'materials'>): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <Box title={t('toolkit.materials')} hint={t('toolkit.materials.hint')}>
      <ul className={styles.list}>
        {materials.map((kind) => (
          <li key={kind}>
            <LinkButton to={`/toolkit/${id}/materials/${kind}`} icon={<PrintRegular />}>
              {t(`issues.material.${kind}`)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Box>
  );
}

function EffortBox({ text }: { readonly text: InterventionText }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const effort = useEffortWords();
  const { hours, cost, steps, partners, themes } = text;
  const days = steps.map(({ day }) => day);
  const list = (items: readonly string[]): string => new Intl.ListFormat(language).format(items);
  const roles = [...new Set(steps.map(({ role }) => role))].map((role) => t(`issues.role.${role}`));
  return (
    <Box title={t('toolkit.takes')}>
      <dl className={styles.facts}>
        <Fact term={t('toolkit.hours')}>{effort.hours(hours)}</Fact>
        <Fact term={t('toolkit.cost')}>{effort.cost(cost)}</Fact>
        <Fact term={t('toolkit.span')}>{effort.span(steps.length, Math.max(...days) - Math.min(...days))}</Fact>
        <Fact term={t('toolkit.who')}>{list(roles)}</Fact>
        {partners.length > 0 && (
          <Fact term={t('toolkit.partners')}>{list(partners.map((partner) => partner[language]))}</Fact>
        )}
        <Fact term={t('toolkit.themes')}>
          {themes.map((theme, at) => (
            <span key={theme}>
              {at > 0 && ', '}
              <TextLink to={`/toolkit?about=${theme}`}>{t(`theme.${theme}`)}</TextLink>
            </span>
          ))}
        </Fact>
      </dl>
    </Box>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}

function PlayingFieldBox({ text: { playingField } }: { readonly text: InterventionText }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { kind, note } = playingField;
  return (
    <Box title={t('toolkit.playing-field')}>
      <div>
        <StateBadge {...PLAYING_FIELDS[kind]} text={t(`toolkit.playing-field.${kind}`)} />
      </div>
      <p className={styles.text}>{note[language]}</p>
    </Box>
  );
}

const PLAYING_FIELDS = {
  'may-pay': { tone: 'success', icon: <CheckmarkCircleRegular /> },
  'ask-first': { tone: 'warning', icon: <QuestionCircleRegular /> },
  'with-lawyer': { tone: 'danger', icon: <GavelRegular /> },
} as const;

interface EvidenceBoxProps {
  readonly text: InterventionText;
  readonly experience: string | undefined;
}

function EvidenceBox({ text: { evidence }, experience }: EvidenceBoxProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  return (
    <Box title={t('toolkit.evidence')}>
      <div>
        <StateBadge {...STRENGTHS[evidence.strength]} text={t(`toolkit.evidence.${evidence.strength}`)} />
      </div>
      <p className={styles.text}>{evidence.what[language]}</p>
      <p className={styles.source}>{t('toolkit.source', { source: evidence.source })}</p>
      <p className={styles.text}>{experience ?? t('toolkit.experience.none')}</p>
    </Box>
  );
}

const STRENGTHS = {
  practice: { tone: 'informative', icon: <PeopleRegular /> },
  measured: { tone: 'brand', icon: <RulerRegular /> },
  researched: { tone: 'success', icon: <BeakerRegular /> },
} as const;
