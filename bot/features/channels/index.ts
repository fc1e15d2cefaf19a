export { channels } from './collections';
export { ChannelNotFound } from './errors';
export { createChannels, type Channel, type Channels } from './service';
