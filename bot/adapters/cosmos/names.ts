/** Where the program keeps its documents within the account; the infrastructure makes it under the same names. */
export const COSMOS_NAMES = { databaseId: 'prettig-wonen', containerId: 'documents' } as const;
