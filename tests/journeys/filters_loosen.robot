#! langs: en ur
# Where the filters leave nothing, it says which to let go of, and whom to ask.
tap "key:start"
tap "key:browse"
tap "key:choice:age=0-4"
tap "key:back"
tap "key:back"
tap "key:find"
fill "key:search" "zzqqxxvv"
expect checks
shot loosen-nothing
tap "key:people"
expect screen "people"
