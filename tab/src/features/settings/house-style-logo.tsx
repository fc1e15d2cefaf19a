import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactElement } from 'react';
import type { HouseStyleResource } from '../../../../bot/contracts/materials';
import { useLogo, useLogoChange } from '../../api/house-style';
import { Box } from '../../components/box';
import { DrawnPicture } from '../../components/drawn-picture';
import { usePictures } from '../../components/picture-adding';
import { PictureDrop } from '../../components/picture-drop';
import { useT } from '../../i18n';

const useStyles = makeStyles({
  // As it is printed: on white paper, in every theme.
  frame: {
    alignSelf: 'flex-start',
    padding: tokens.spacingHorizontalM,
    backgroundColor: '#ffffff',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: 0,
  },
  logo: { maxWidth: '100%', maxHeight: '96px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The logo as it is printed; another is chosen or dragged here. */
export function HouseStyleLogo({ style }: { readonly style: HouseStyleResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const change = useLogoChange();
  const { data } = useLogo();
  const before = style.logo === undefined ? undefined : data;
  const take = usePictures((logo) => change.run({ of: style, logo, before }));
  const mayChange = style.may.change;
  return (
    <Box title={t('house-style.logo')}>
      <PictureDrop
        label={t(style.logo === undefined ? 'house-style.logo.add' : 'house-style.logo.replace')}
        isBusy={change.isBusy}
        onFiles={mayChange ? take : undefined}
        below={
          <>
            <p className={styles.hint}>{t('house-style.logo.hint')}</p>
            {style.logo !== undefined && (
              <div>
                <Button
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  disabledFocusable={change.isBusy}
                  onClick={() => change.run({ of: style, logo: undefined, before })}
                >
                  {t('house-style.logo.remove')}
                </Button>
              </div>
            )}
          </>
        }
      >
        {before === undefined ? (
          <p className={styles.hint}>{t('house-style.logo.none')}</p>
        ) : (
          <span className={styles.frame}>
            <DrawnPicture
              picture={before}
              label={t('house-style.logo.of', { name: style.name })}
              className={styles.logo}
            />
          </span>
        )}
      </PictureDrop>
    </Box>
  );
}
