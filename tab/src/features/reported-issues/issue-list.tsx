import { makeStyles, tokens } from '@fluentui/react-components';
import { ImageRegular } from '@fluentui/react-icons/svg/image';
import { MergeRegular } from '@fluentui/react-icons/svg/merge';
import type { ReactElement } from 'react';
import type { IssueRow } from '../../../../bot/contracts/reported-issues';
import { DataList, type Column } from '../../components/data-list';
import { instantText, useLanguage, useT } from '../../i18n';
import { IssueBadges } from './issue-badges';
import { IssueLink } from './issue-link';

const LONGEST_LINE = 140;

const useStyles = makeStyles({
  about: { display: 'flex', flexDirection: 'column', gap: '2px' },
  small: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  count: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
});

/** Reported issues below each other. */
export function IssueTable({ issues }: { readonly issues: readonly IssueRow[] }): ReactElement {
  const t = useT();
  const columns = useColumns();
  return (
    <DataList
      label={t('app.nav.issues')}
      columns={columns}
      rows={issues}
      rowKey={({ teamId, id }) => `${teamId}/${id}`}
    />
  );
}

function useColumns(): readonly Column<IssueRow>[] {
  const t = useT();
  const language = useLanguage();
  return [
    { key: 'text', header: t('issues.what'), isName: true, cell: (issue) => <About issue={issue} /> },
    { key: 'status', header: t('issues.status'), cell: (issue) => <IssueBadges issue={issue} /> },
    {
      key: 'theme',
      header: t('issues.theme'),
      cell: ({ theme }) => t(theme === undefined ? 'issues.theme.none' : `theme.${theme}`),
    },
    { key: 'place', header: t('app.place'), cell: ({ place, writtenPlace }) => place?.name ?? writtenPlace },
    { key: 'team', header: t('app.team'), cell: ({ teamName }) => teamName },
    { key: 'at', header: t('issues.reported'), cell: ({ reportedAt }) => instantText(reportedAt, language) },
  ];
}

function About({ issue }: { readonly issue: IssueRow }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { teamId, id, text, reporterName, photoCount, joinedCount } = issue;
  return (
    <span className={styles.about}>
      <IssueLink to={{ teamId, issueId: id }}>{shortened(text)}</IssueLink>
      <span className={styles.small}>
        {reporterName !== undefined && <span>{t('issues.by', { name: reporterName })}</span>}
        {joinedCount > 0 && (
          <span className={styles.count}>
            <MergeRegular aria-hidden />
            {t('issues.joined.count', { count: joinedCount })}
          </span>
        )}
        {photoCount > 0 && (
          <span className={styles.count}>
            <ImageRegular aria-hidden />
            {t('issues.photos.count', { count: photoCount })}
          </span>
        )}
      </span>
    </span>
  );
}

/** The beginning of a long text, up to a word. */
export function shortened(text: string): string {
  if (text.length <= LONGEST_LINE) return text;
  return `${text.slice(0, LONGEST_LINE).replace(/\s+\S*$/, '')}…`;
}
