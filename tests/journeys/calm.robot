#! inputs: touch keys
#! langs: en ur
# Fewer things, soft colours and a warning that stands still, until it is put back.
tap "key:start"
tap "key:help"
tap "key:help-easier"
tap "key:easier:calm"
expect screen "calm"
tap "key:calm:calm"
expect chosen "key:calm:calm"
expect checks
tap "key:back"
expect checks
shot easier
tap "key:easier:colours"
expect chosen "key:colours:low_glare"
tap "key:back"
tap "key:back"
tap "key:back"
expect screen "home"
expect checks
shot home
tap "key:find"
fill "key:search" "speech"
expect checks
shot results
wait 3min
expect screen "idle-warning"
expect no text "60"
expect checks
shot idle-warning
wait 59s
expect screen "idle-warning"
expect no text "1 second"
tap "key:still-here"
expect screen "search"
tap "key:help"
tap "key:help-easier"
tap "key:put-back"
tap "key:easier:colours"
expect chosen "key:colours:daylight"
