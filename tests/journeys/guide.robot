#! inputs: touch keys
#! langs: en ur
# How it all works: every page has its law, its source and its way on.
tap "key:start"
tap "key:how"
expect screen "guide"
expect checks
shot guide
tap "key:page:my-story"
expect screen "page"
expect checks
shot page
tap "key:people"
expect screen "people"
tap "key:back"
tap "key:back"
expect screen "guide"
tap "key:page:your-rights"
expect screen "page"
expect checks
tap "key:ask"
expect screen "request"
tap "key:back"
expect screen "page"
