import type { RunResource } from '../../../../bot/contracts/intervention-runs';

export interface RunDialogProps {
  readonly run: RunResource;
  readonly onClose: () => void;
}
