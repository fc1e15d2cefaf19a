import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import type { ReactElement, ReactNode } from 'react';
import type { ThemeGuidance } from '../../../../bot/contracts/reported-issues';
import { Box } from '../../components/box';
import { PHONE } from '../../components/use-media';
import { useT } from '../../i18n';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalXL,
    [PHONE]: { gridTemplateColumns: '1fr' },
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
  },
  line: { display: 'grid', gridTemplateColumns: '20px 1fr', gap: tokens.spacingHorizontalS },
  icon: { fontSize: '20px', lineHeight: 1 },
  do: { color: tokens.colorStatusSuccessForeground1 },
  dont: { color: tokens.colorStatusDangerForeground1 },
  specialist: { margin: 0 },
});

/** What is done with a theme, what is not, and who inside knows about it. */
export function GuidanceBox({ guidance }: { readonly guidance: ThemeGuidance }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { route, specialist } = guidance;
  return (
    <Box title={t(`issues.guidance.${route}`)}>
      <div className={styles.sides}>
        <Lines
          title={t('issues.guidance.do')}
          lines={guidance.do}
          icon={<CheckmarkCircleRegular className={styles.do} />}
        />
        <Lines
          title={t('issues.guidance.dont')}
          lines={guidance.dont}
          icon={<DismissCircleRegular className={styles.dont} />}
        />
      </div>
      {specialist !== undefined && (
        <p className={styles.specialist}>
          <strong>{t('issues.guidance.specialist')}</strong> {specialist}
        </p>
      )}
    </Box>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly icon: ReactNode;
}

function Lines({ title, lines, icon }: LinesProps): ReactElement | null {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line} className={styles.line}>
            <span className={styles.icon} aria-hidden>
              {icon}
            </span>
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
