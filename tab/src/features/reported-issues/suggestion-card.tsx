import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { useId, useState, type ReactElement, type ReactNode } from 'react';
import type { Intervention } from '../../../../bot/contracts/interventions';
import { useLanguage, useT } from '../../i18n';
import type { Suggestion } from './suggestion';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  line: { margin: 0, overflowWrap: 'anywhere' },
  effort: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  more: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalXXL },
});

export interface SuggestionCardProps {
  readonly suggestion: Suggestion;
  /** Undefined: this reader may not. */
  readonly onStart: (() => void) | undefined;
  readonly onReject: (() => void) | undefined;
}

/** An intervention that is suggested: why this one, how to begin, and what is known of it. */
export function SuggestionCard({ suggestion, onStart, onReject }: SuggestionCardProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const moreId = useId();
  const { intervention, why, experience } = suggestion;
  const title = intervention.title[language];
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <Badge appearance="outline" color="informative">
          {t(`items.approach.${intervention.kind}`)}
        </Badge>
      </div>
      <Line name={t('issues.suggestion.why')}>{why}</Line>
      <Line name={t('issues.suggestion.first-step')}>{intervention.firstStep[language]}</Line>
      <Effort intervention={intervention} />
      <Line name={t(`issues.evidence.${intervention.evidence.strength}`)}>{intervention.evidence.what[language]}</Line>
      {experience !== undefined && <Line name={t('issues.suggestion.experience')}>{experience}</Line>}
      <Line name={t(`issues.playing-field.${intervention.playingField.kind}`)}>
        {intervention.playingField.note[language]}
      </Line>
      {isOpen && <More id={moreId} intervention={intervention} />}
      <div className={styles.buttons}>
        {onStart !== undefined && (
          <Button
            appearance="primary"
            icon={<PlayRegular />}
            aria-label={t('issues.suggestion.start.of', { title })}
            onClick={onStart}
          >
            {t('issues.suggestion.start')}
          </Button>
        )}
        <Button
          appearance="subtle"
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={isOpen}
          aria-label={t('issues.suggestion.more.of', { title })}
          {...(isOpen ? { 'aria-controls': moreId } : {})}
          onClick={() => setOpen(!isOpen)}
        >
          {t('issues.suggestion.more')}
        </Button>
        {onReject !== undefined && (
          <Button appearance="subtle" aria-label={t('issues.suggestion.reject.of', { title })} onClick={onReject}>
            {t('issues.suggestion.reject')}
          </Button>
        )}
      </div>
    </li>
  );
}

function Effort({ intervention: { hours, cost, steps } }: { readonly intervention: Intervention }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const roles = [...new Set(steps.map(({ role }) => role))].map((role) => t(`issues.role.${role}`));
  const who = new Intl.ListFormat(language).format(roles);
  return (
    <p className={styles.effort}>{t('issues.suggestion.effort', { hours, cost: t(`issues.cost.${cost}`), who })}</p>
  );
}

interface MoreProps {
  readonly id: string;
  readonly intervention: Intervention;
}

/** The step plan, when not to do it, what it takes and how one sees whether it helps. */
function More({ id, intervention }: MoreProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { purpose, steps, whenNot, measure, materials, partners, evidence } = intervention;
  const list = (items: readonly string[]): string => new Intl.ListFormat(language).format(items);
  return (
    <div id={id} className={styles.more}>
      <Line name={t('issues.suggestion.purpose')}>{purpose[language]}</Line>
      <div>
        <strong>{t('issues.suggestion.steps')}</strong>
        <ol className={styles.steps}>
          {steps.map(({ title, how, role, day }) => (
            <li key={`${day}/${title.nl}`}>
              <strong>{title[language]}</strong> ({t('issues.suggestion.step', { day, role: t(`issues.role.${role}`) })}
              ). {how[language]}
            </li>
          ))}
        </ol>
      </div>
      <Line name={t('issues.suggestion.when-not')}>{whenNot[language]}</Line>
      <Line name={t('issues.suggestion.measure')}>{measure[language]}</Line>
      <Line name={t('issues.suggestion.materials')}>
        {list(materials.map((material) => t(`issues.material.${material}`)))}
      </Line>
      {partners.length > 0 && (
        <Line name={t('issues.suggestion.partners')}>{list(partners.map((partner) => partner[language]))}</Line>
      )}
      <Line name={t('issues.suggestion.source')}>{evidence.source}</Line>
    </div>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <p className={styles.line}>
      <strong>{name}</strong> {children}
    </p>
  );
}
