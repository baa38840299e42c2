/** What a server says of itself (`/api/v2/instance`). */
export function instanceOf(root: string, characters: number) {
  return {
    ...{ domain: 'rad.example', title: 'Rad', version: '4.7.0', source_url: 'https://github.com/mastodon/mastodon' },
    ...{ description: 'Räder', usage: { users: { active_month: 7 } }, languages: ['de'], rules: [], icon: [] },
    thumbnail: { url: 'https://rad.example/thumbnail.png', blurhash: null, versions: {} },
    api_versions: { mastodon: 7 },
    registrations: {
      enabled: false,
      approval_required: true,
      message: null,
      url: null,
      reason_required: true,
      min_age: null,
    },
    contact: { email: 'wirt@rad.example', account: null },
    configuration: {
      urls: {
        streaming: root.replace(/^http/u, 'ws'),
        status: null,
        about: null,
        privacy_policy: null,
        terms_of_service: null,
      },
      vapid: { public_key: 'BCk' },
      accounts: { max_featured_tags: 10, max_pinned_statuses: 5 },
      statuses: { max_characters: characters, max_media_attachments: 4, characters_reserved_per_url: 23 },
      media_attachments: {
        ...{ description_limit: 1500, image_matrix_limit: 33_177_600, image_size_limit: 16_777_216 },
        ...{ video_frame_rate_limit: 120, video_matrix_limit: 8_294_400, video_size_limit: 103_809_024 },
        supported_mime_types: ['image/jpeg', 'image/png', 'image/gif', 'video/mp4'],
      },
      polls: { max_options: 4, max_characters_per_option: 50, min_expiration: 300, max_expiration: 2_629_746 },
      translation: { enabled: false },
      timelines_access: {
        ...{ live_feeds: { local: 'public', remote: 'public' }, hashtag_feeds: { local: 'public', remote: 'public' } },
        trending_link_feeds: { local: 'public', remote: 'public' },
      },
      limited_federation: false,
    },
  };
}
