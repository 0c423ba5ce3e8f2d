#! inputs: touch keys
#! langs: en ur
# Words that tell of somebody in danger show where to turn, while they are typed and beside the results; they stop nothing.
tap "key:start"
tap "key:find"
tap "key:search"
type "my dad hits me"
expect text "999"
expect checks
shot danger-words-typing
tap "In danger now? Ring 999."
expect screen "help-now"
tap "key:back"
expect value "key:search" "my dad hits me"
expect text "999"
expect checks
shot danger-results
tap "In danger now? Ring 999."
expect screen "help-now"
expect text "Childline"
expect text "116 123"
expect checks
shot danger-help-now
tap "key:back"
expect screen "search"
expect value "key:search" "my dad hits me"
fill "key:search" "hitting a ball"
expect no text "In danger now"
expect checks
fill "key:search" "swimming"
expect checks
tap "key:back"
