#! panels: 800x480@7in 720x1280@7in
#! inputs: touch keys
#! langs: en ur
# Words that tell of somebody in danger show where to turn, also where there is no room beside the results; they stop nothing.
tap "key:start"
tap "key:find"
fill "key:search" "my dad hits me"
expect text "999"
expect checks
shot danger-small-results
tap "key:where-to-turn-small"
expect screen "help-now"
expect text "Childline"
expect text "116 123"
expect checks
shot danger-small-help-now
tap "key:back"
expect screen "search"
expect value "key:search" "my dad hits me"
fill "key:search" "hitting a ball"
expect no text "key:where-to-turn"
expect checks
fill "key:search" "swimming"
expect checks
tap "key:back"
