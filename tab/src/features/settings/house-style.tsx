import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useHouseStyle } from '../../api/house-style';
import { Screen } from '../../components/screen';
import { Loaded } from '../../components/states';
import { useT } from '../../i18n';
import { HouseStyleForm } from './house-style-form';
import { HouseStyleLogo } from './house-style-logo';
import { HouseStylePreview } from './house-style-preview';

const NARROW = '@media (max-width: 1100px)';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 360px)',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** The name, color and logo that every material carries, and how that looks. */
export function HouseStylePage(): ReactElement {
  const styles = useStyles();
  const t = useT();
  const style = useHouseStyle();
  return (
    <Screen title={t('house-style.title')} intro={t('house-style.intro')}>
      <Loaded query={style}>
        {(data) => (
          <div className={styles.page}>
            <div className={styles.column}>
              <HouseStyleForm style={data} />
              <HouseStyleLogo style={data} />
            </div>
            <HouseStylePreview />
          </div>
        )}
      </Loaded>
    </Screen>
  );
}
