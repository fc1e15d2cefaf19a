export { networkPartners } from './collections';
export { createNetworkPartners, type NetworkPartners } from './service';
