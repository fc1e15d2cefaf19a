export { createContributionRequests } from './service';
