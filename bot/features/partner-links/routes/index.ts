export { partnerLinkRoutes } from './links';
export { partnerPageRoutes } from './page';
