import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RoundResource } from '../../../../bot/contracts/assessment-rounds';
import type { Remark } from '../../../../bot/contracts/judgements';
import { useT } from '../../i18n';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  remark: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0, whiteSpace: 'pre-wrap' },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface RemarksProps {
  readonly round: RoundResource;
  readonly remarks: readonly Remark[];
}

/** Why people gave what they gave, by the dimension that asked for it. */
export function Remarks({ round, remarks }: RemarksProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  if (remarks.length === 0) return <p className={styles.none}>{t('assessments.remarks.none')}</p>;
  const groups = [
    ...round.questions.dimensions.map((dimension) => ({
      name: t(`assessments.dimension.${dimension}`),
      remarks: remarks.filter(({ about }) => about.some((one) => one.dimension === dimension)),
      dimension,
    })),
    {
      name: t('assessments.remarks.general'),
      remarks: remarks.filter(({ about }) => about.length === 0),
      dimension: undefined,
    },
  ].filter((group) => group.remarks.length > 0);
  return (
    <>
      {groups.map((group) => (
        <section key={group.name} className={styles.group}>
          <h3 className={styles.heading}>{group.name}</h3>
          <ul className={styles.list} aria-label={group.name}>
            {group.remarks.map((remark, at) => (
              <OneRemark
                key={at}
                remark={remark}
                grade={remark.about.find(({ dimension }) => dimension === group.dimension)?.grade}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Answers to the round's own question. */
export function Extras({ extras }: { readonly extras: readonly Remark[] }): ReactElement {
  const styles = useStyles();
  const t = useT();
  if (extras.length === 0) return <p className={styles.none}>{t('assessments.extras.none')}</p>;
  return (
    <ul className={styles.list}>
      {extras.map((remark, at) => (
        <OneRemark key={at} remark={remark} grade={undefined} />
      ))}
    </ul>
  );
}

interface OneRemarkProps {
  readonly remark: Remark;
  readonly grade: number | undefined;
}

function OneRemark({ remark: { text, who, source }, grade }: OneRemarkProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const by = who ?? t(`assessments.source.one.${source}`);
  return (
    <li className={styles.remark}>
      <p className={styles.text}>{text}</p>
      <span className={styles.small}>{grade === undefined ? by : t('assessments.remark.by', { by, grade })}</span>
    </li>
  );
}
