import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useLogo } from '../../api/house-style';
import { DrawnPicture } from '../drawn-picture';

const useStyles = makeStyles({ logo: { display: 'block', width: '100%', height: '100%', objectFit: 'contain' } });

/** The logo of the association, in the frame that it stands in; nothing as long as it is not there. */
export function LogoPicture(): ReactElement | null {
  const styles = useStyles();
  const { data } = useLogo();
  return data === undefined ? null : <DrawnPicture picture={data} className={styles.logo} />;
}
