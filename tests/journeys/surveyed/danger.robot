# Where to turn in danger: while typing, beside the results, and all of it.
tap "key:start"
tap "key:find"
tap "key:search"
type "my dad hits me"
expect checks
tap "In danger now? Ring 999."
expect screen "help-now"
tap "key:back"
fill "key:search" "my dad hits me"
expect checks
tap "In danger now? Ring 999."
expect screen "help-now"
expect checks
