import type { ReactElement } from 'react';
import { Problem } from '../../../api/problem';
import { Loaded } from '../../../components/states';
import { FileChoice } from './file-choice';
import { ImportPreview } from './import-preview';
import { useImport } from './use-import';

/** Bringing a plan in from a file: choose it, look at what was understood, correct it, save it. */
export function ImportPart({ importId }: { readonly importId: string }): ReactElement {
  return importId === '' ? <FileChoice /> : <ReadFile key={importId} importId={importId} />;
}

function ReadFile({ importId }: { readonly importId: string }): ReactElement {
  const query = useImport(importId);
  if (query.data === undefined && query.error instanceof Problem && query.error.status === 404)
    return <FileChoice isGone />;
  return <Loaded query={query}>{(shown) => <ImportPreview shown={shown} />}</Loaded>;
}
