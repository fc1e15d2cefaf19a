import { testOnRealAccount } from './cosmos-account';
import { testOnStandIn } from './cosmos-stand-in';

// `npm run test:cosmos` sets it: the very same suite, on the account of COSMOS_ENDPOINT and COSMOS_KEY.
if (process.env['TEST_COSMOS'] === undefined) testOnStandIn();
else testOnRealAccount(process.env);
