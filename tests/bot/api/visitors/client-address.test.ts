import { clientAddress } from '../../../../bot/api/visitors/client-address';

describe('the address that a request came from', () => {
  it.each`
    forwardedFor                        | proxies | address           | because
    ${undefined}                        | ${0}    | ${'10.0.0.1'}     | ${'nothing stands in front'}
    ${'203.0.113.7'}                    | ${0}    | ${'10.0.0.1'}     | ${'nobody is trusted to say so'}
    ${'203.0.113.7'}                    | ${1}    | ${'203.0.113.7'}  | ${'the proxy says so'}
    ${'1.2.3.4, 203.0.113.7'}           | ${1}    | ${'203.0.113.7'}  | ${'the sender wrote the first'}
    ${'1.2.3.4, 203.0.113.7, 10.0.0.9'} | ${2}    | ${'203.0.113.7'}  | ${'two proxies added one each'}
    ${undefined}                        | ${1}    | ${'10.0.0.1'}     | ${'the proxy said nothing'}
    ${'203.0.113.7:50123'}              | ${1}    | ${'203.0.113.7'}  | ${'some proxies add the port'}
    ${'[2001:db8:1:2:3:4:5:6]:50123'}   | ${1}    | ${'2001:db8:1:2'} | ${'somebody has a whole network of IPv6'}
    ${'2001:db8:1:2::9'}                | ${1}    | ${'2001:db8:1:2'} | ${'zeros may be left out'}
    ${'2001:db8::9'}                    | ${1}    | ${'2001:db8:0:0'} | ${'also where they are in the network'}
    ${'::ffff:203.0.113.7'}             | ${1}    | ${'203.0.113.7'}  | ${'it is IPv4 after all'}
  `('is $address for $forwardedFor behind $proxies: $because', ({ forwardedFor, proxies, address }) => {
    expect(clientAddress('10.0.0.1', forwardedFor, proxies)).toBe(address);
  });
});
