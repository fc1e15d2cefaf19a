import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  DirectoryFileInvalid,
  readDirectoryFile,
  type DirectoryData,
} from '../../../../bot/adapters/static-directory/directory-data';
import { staticDirectory } from '../../../../bot/adapters/static-directory/static-directory';

const lea = {
  id: 'lea',
  name: 'Lea Kok',
  givenName: 'Lea',
  email: 'lea@vechtzoom.example',
  role: 'team-lead',
} as const;
const max = { id: 'max', name: 'Max Mol', givenName: 'Max', email: 'max@vechtzoom.example', role: 'manager' } as const;
const team = { id: 'zuid', name: 'Team Zuid', leadId: 'lea', managerId: 'max', memberIds: [] };
const data: DirectoryData = { people: [lea, max], teams: [team], associationManagerId: 'max' };

describe('staticDirectory', () => {
  const directory = staticDirectory('tenant', data);

  it('knows people and teams of its own tenant', async () => {
    expect(await directory.person('tenant', 'lea')).toEqual(lea);
    expect(await directory.people('tenant')).toEqual([lea, max]);
    expect(await directory.teams('tenant')).toEqual([team]);
    expect(await directory.associationManager('tenant')).toEqual(max);
  });

  it('knows nobody with another id', async () => {
    expect(await directory.person('tenant', 'lee')).toBeUndefined();
  });

  it('knows nobody in another tenant', async () => {
    expect(await directory.person('elsewhere', 'lea')).toBeUndefined();
    expect(await directory.people('elsewhere')).toEqual([]);
    expect(await directory.teams('elsewhere')).toEqual([]);
    expect(await directory.associationManager('elsewhere')).toBeUndefined();
  });
});

describe('readDirectoryFile', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'directory-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function readingOf(content: string): () => DirectoryData {
    const file = path.join(folder, 'people.json');
    writeFileSync(file, content);
    return () => readDirectoryFile(file);
  }

  it('reads people and teams', () => {
    expect(readingOf(JSON.stringify(data))()).toEqual(data);
  });

  it.each`
    what                         | changes                                          | line
    ${'a lead who is not there'} | ${{ teams: [{ ...team, leadId: 'eva' }] }}       | ${'teams.0: nobody has the id eva'}
    ${'a manager not there'}     | ${{ associationManagerId: 'eva' }}               | ${'associationManagerId: nobody has the id eva'}
    ${'a member not there'}      | ${{ teams: [{ ...team, memberIds: ['eva'] }] }}  | ${'teams.0: nobody has the id eva'}
    ${'one id for two people'}   | ${{ people: [lea, max, { ...max, id: 'lea' }] }} | ${'people.2: the id lea is used twice'}
    ${'one id for two teams'}    | ${{ teams: [team, team] }}                       | ${'teams.1: the id zuid is used twice'}
    ${'a role that is none'}     | ${{ people: [lea, { ...max, role: 'boss' }] }}   | ${'people.1.role: '}
  `('refuses $what, and says where', ({ changes, line }) => {
    const reading = readingOf(JSON.stringify({ ...data, ...changes }));

    expect(reading).toThrow(DirectoryFileInvalid);
    expect(reading).toThrow(`people.json: ${line}`);
  });

  it('refuses a file that is no JSON or not there', () => {
    expect(readingOf('people: []')).toThrow(DirectoryFileInvalid);
    expect(() => readDirectoryFile(path.join(folder, 'none.json'))).toThrow(/none\.json cannot be read: Error: ENOENT/);
  });
});
