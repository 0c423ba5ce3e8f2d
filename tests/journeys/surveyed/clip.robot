# What a council shows in sign language.
tap "key:start"
tap "key:help"
expect screen "help"
expect checks
tap "key:watch-clip"
expect screen "clip"
expect checks
