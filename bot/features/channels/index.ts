export { channels } from './collections';
export { createChannels, type Channel, type Channels } from './service';
