import { readPrecondition } from '../../../bot/api/precondition';

it.each`
  precondition        | ifMatch        | ifNoneMatch  | seen
  ${'none'}           | ${undefined}   | ${undefined} | ${undefined}
  ${'none'}           | ${'"3"'}       | ${undefined} | ${undefined}
  ${'version'}        | ${'"3"'}       | ${undefined} | ${3}
  ${'version'}        | ${' "12" '}    | ${undefined} | ${12}
  ${'version-or-new'} | ${'"3"'}       | ${undefined} | ${3}
  ${'version-or-new'} | ${undefined}   | ${'*'}       | ${'new'}
  ${'version-or-new'} | ${'"3"'}       | ${'*'}       | ${3}
  ${'tag'}            | ${'"4-1:abc"'} | ${undefined} | ${'4-1:abc'}
`('reads If-Match $ifMatch, If-None-Match $ifNoneMatch for $precondition: $seen', (row) => {
  const { precondition, ifMatch, ifNoneMatch, seen } = row;

  expect(readPrecondition(precondition, { ifMatch, ifNoneMatch })).toBe(seen);
});

it.each`
  precondition        | ifMatch       | ifNoneMatch  | status
  ${'version'}        | ${undefined}  | ${undefined} | ${428}
  ${'version'}        | ${undefined}  | ${'*'}       | ${428}
  ${'version-or-new'} | ${undefined}  | ${undefined} | ${428}
  ${'version-or-new'} | ${undefined}  | ${'"3"'}     | ${428}
  ${'tag'}            | ${undefined}  | ${undefined} | ${428}
  ${'version'}        | ${'*'}        | ${undefined} | ${400}
  ${'version'}        | ${'W/"3"'}    | ${undefined} | ${400}
  ${'version'}        | ${'"3", "4"'} | ${undefined} | ${400}
  ${'version'}        | ${'"three"'}  | ${undefined} | ${400}
  ${'version'}        | ${'""'}       | ${undefined} | ${400}
  ${'tag'}            | ${'*'}        | ${undefined} | ${400}
`('refuses If-Match $ifMatch, If-None-Match $ifNoneMatch for $precondition with $status', (row) => {
  const { precondition, ifMatch, ifNoneMatch, status } = row;

  const read = () => void readPrecondition(precondition, { ifMatch, ifNoneMatch });

  expect(read).toThrow(expect.objectContaining({ status }));
});
