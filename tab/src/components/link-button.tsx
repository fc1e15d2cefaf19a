import { Button, Link as FluentLink, type ButtonProps } from '@fluentui/react-components';
import type { MouseEvent, ReactElement, ReactNode } from 'react';
import { useLocation, useRouter } from 'wouter';

export interface LinkButtonProps {
  /** Within the tab, `/tasks`. */
  readonly to: string;
  readonly children?: ReactNode;
  readonly appearance?: NonNullable<ButtonProps['appearance']>;
  readonly size?: NonNullable<ButtonProps['size']>;
  readonly icon?: NonNullable<ButtonProps['icon']>;
}

/** A button that goes to another screen; it is a link, so it opens in a new window too. */
export function LinkButton({ to, children, ...look }: LinkButtonProps): ReactElement {
  const link = useTabLink(to);
  return (
    <Button as="a" {...look} {...link}>
      {children}
    </Button>
  );
}

/** A link in a text to another screen. */
export function TextLink({ to, children }: Pick<LinkButtonProps, 'to' | 'children'>): ReactElement {
  const link = useTabLink(to);
  return <FluentLink {...link}>{children}</FluentLink>;
}

/**
 * What makes an element a link to another screen. `state` goes with the address.
 * @example <Card {...useTabLink('/tasks')} />
 */
export function useTabLink(
  to: string,
  state?: unknown,
): { readonly href: string; readonly onClick: (event: MouseEvent) => void } {
  const router = useRouter();
  const [, navigate] = useLocation();
  return {
    href: router.hrefs(`${router.base}${to}`, router),
    onClick(event) {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey ||
        event.altKey ||
        event.button !== 0
      )
        return;
      event.preventDefault();
      navigate(to, state === undefined ? {} : { state });
    },
  };
}
