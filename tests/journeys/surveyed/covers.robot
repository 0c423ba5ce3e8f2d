# What stands over everything: hidden, still there, over.
tap "key:start"
tap "key:hide"
expect screen "hidden"
expect checks
tap "key:show"
wait 3min
expect screen "idle-warning"
expect checks
wait 60s
expect screen "over"
expect checks
