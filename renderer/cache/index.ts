// The face of the cache. A single row is `undefined` while it is read and null when there is none; ids of merged
// conversations and customers are followed to the row they mean now; lists of small tables are empty until read.
export type { FoundConversation, ListResult, MessagesResult, SearchResult } from './results';
export { parseView, type View, viewKey } from './view';

export {
  type Cache,
  shownAccounts,
  shownConversation,
  shownList,
  type ShownList,
  shownMessages,
  shownOutbox,
  shownSavedViews,
  shownSenders,
  shownSettings,
  shownSteps,
} from './cache';
export type { Overlay } from './overlay';
export { isSortable } from './list/segments';
export { viewHolds } from './list/viewHolds';
export { startCache } from './startCache';
export { CacheProvider } from './CacheProvider';

export { useSavedViews, useViewCounts } from './hooks/useSavedViews';
export { useList } from './hooks/useList';
export { useMessages } from './hooks/useMessages';
export { useThreadMessages } from './hooks/useThreadMessages';
export { useSearch } from './hooks/useSearch';
export { usePastArrivals } from './hooks/usePastArrivals';
export { useNewsOf } from './hooks/useNewsOf';
export { useCheckCache } from './hooks/useCheckCache';
export { useCacheStatus } from './hooks/useCacheStatus';
export type { KnownAddress } from './addresses';
export { useBusiness } from './hooks/useBusiness';
export { useNotificationSettings } from './hooks/useNotificationSettings';
export { useLateRule } from './hooks/useLateRule';
export { useWebsiteSettings } from './hooks/useWebsiteSettings';
export { useWritingSettings } from './hooks/useWritingSettings';
export { useOpeningHours } from './hooks/useOpeningHours';
export { useKnownAddresses } from './hooks/useKnownAddresses';
export { useSentTo } from './hooks/useSentTo';
export { useTemplates } from './hooks/useTemplates';
export { useUnsavedTemplates } from './hooks/useUnsavedTemplates';
export { useFactSources } from './hooks/useFactSources';
export { useDraft, useDrafts } from './hooks/useDrafts';
export { useCustomerDomains, useFoundCustomers, useNamesakes, useSender, useSenders } from './hooks/usePeople';
export {
  useAccounts,
  useConversation,
  useConversationsOf,
  useChannelsInUse,
  useCounters,
  useCustomer,
  useCustomerParts,
  useOutbox,
  useSteps,
  useTags,
} from './hooks/useRows';
