#! panels: 800x480@7in 720x1280@7in
# Where to turn in danger, where there is no room beside the results.
tap "key:start"
tap "key:find"
fill "key:search" "my dad hits me"
expect checks
tap "key:where-to-turn-small"
expect screen "help-now"
expect checks
