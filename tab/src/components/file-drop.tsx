import { mergeClasses } from '@fluentui/react-components';
import { useRef, useState, type DragEvent, type ReactElement, type ReactNode } from 'react';

/** Tables that people make: Excel and CSV. */
export const TABLE_FILES = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface FileDropProps {
  readonly className: string;
  /** While a file hangs over it. */
  readonly overClassName: string;
  /** What the choosing is called for who hears the page. */
  readonly label: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: FileList) => void;
  /** What stands in it; `choose` opens the window in which files are picked. */
  readonly children: (choose: () => void) => ReactNode;
}

/** Where files are dragged to, or chosen. */
export function FileDrop({
  className,
  overClassName,
  label,
  accept,
  multiple = false,
  onFiles,
  children,
}: FileDropProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent, is: boolean): void => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <div
      className={mergeClasses(className, isOver && overClassName)}
      onDragEnter={(event) => over(event, true)}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false);
        if (event.dataTransfer.files.length > 0) onFiles(event.dataTransfer.files);
      }}
    >
      {children(() => input.current?.click())}
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={label}
        onChange={({ target }) => {
          if (target.files !== null && target.files.length > 0) onFiles(target.files);
          // The same file may be chosen again after it was repaired.
          target.value = '';
        }}
      />
    </div>
  );
}
