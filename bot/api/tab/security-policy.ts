/**
 * Who may show the tab in a frame, from Microsoft's "Tab requirements": all hosts (cloud.microsoft), Teams, the Microsoft 365
 * app and Outlook.
 */
const HOSTS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office365.com',
];

/** Where the Teams library reads which of its hosts it may trust. */
const TEAMS_HOST_LIST = 'https://res.cdn.office.net';

/**
 * The content security policy of the tab's page: its own files and nothing else. Fluent UI makes its styles in the browser, in
 * style elements that carry the page's nonce.
 */
export function tabSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self' ${TEAMS_HOST_LIST}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${HOSTS.join(' ')}`,
  ].join('; ');
}
