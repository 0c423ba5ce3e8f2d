#! panels: 1920x1080@21.5in 1280x800@10.1in
# Where to turn in danger.
tap "key:start"
tap "key:find"
fill "key:search" "my dad hits me"
expect checks
tap "key:where-to-turn"
expect screen "help-now"
expect checks
