import { DocumentQuestionMarkRegular } from '@fluentui/react-icons/svg/document-question-mark';
import type { ReactElement } from 'react';
import { EmptyState } from '../components/states';
import { LinkButton } from '../components/link-button';
import { Screen } from '../components/screen';
import { useT } from '../i18n';

export function NotFound(): ReactElement {
  const t = useT();
  return (
    <Screen title={t('app.not-found.title')}>
      <EmptyState
        picture={<DocumentQuestionMarkRegular />}
        title={t('app.not-found.text')}
        action={<LinkButton to="/">{t('app.nav.overview')}</LinkButton>}
      />
    </Screen>
  );
}
