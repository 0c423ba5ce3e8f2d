# The first screens, how it all works, and whom to ask.
expect checks
tap "key:start"
expect screen "home"
expect checks
tap "key:how"
expect checks
tap "key:page:my-story"
expect screen "page"
expect checks
tap "key:people"
expect screen "people"
expect checks
