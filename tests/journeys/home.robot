#! inputs: touch keys
#! langs: en ur
# A few large, clear doors; each leads where it says.
tap "key:start"
expect screen "home"
expect none chosen
expect checks
shot home
tap "key:find"
expect screen "search"
tap "key:back"
tap "key:ask"
expect screen "request"
tap "key:back"
tap "key:how"
expect screen "guide"
tap "key:back"
tap "key:people"
expect screen "people"
tap "key:back"
expect screen "home"
# There is nothing before it to go back to.
press Escape
expect screen "home"
