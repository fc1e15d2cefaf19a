import { useMutation } from '@tanstack/react-query';
import { useClient } from '../../../api/client-context';
import { keepFile } from '../../../components/keep-file';
import { useNotices } from '../../../components/notices';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';

/** Asks the server for the plan as a file, and lets the browser keep it. */
export function useExport(): { readonly run: (kind: 'docx' | 'xlsx') => void; readonly isBusy: boolean } {
  const t = useT();
  const { download } = useClient();
  const { api } = useOpenPlan();
  const notices = useNotices();
  const exporting = useMutation({
    mutationFn: (kind: 'docx' | 'xlsx') => download(`${api}/export.${kind}`),
    onSuccess({ name, content }) {
      keepFile(name, content);
      notices.done(t('plan.export.done', { name }));
    },
    onError: (error) => notices.refused(error),
  });
  return { run: (kind) => exporting.mutate(kind), isBusy: exporting.isPending };
}
