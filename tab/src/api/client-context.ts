import { createContext, useContext } from 'react';
import type { Client } from './client';

export const ClientContext = createContext<Client | undefined>(undefined);

/** The way to the server. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === undefined) throw new Error('A screen stands within ClientContext');
  return client;
}
