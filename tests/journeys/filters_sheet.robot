#! panels: 800x480@7in 720x1280@7in 1280x800@10.1in
#! inputs: touch keys
#! langs: en ur
# On a small panel the filters are screens of their own, and the way back says how many fit.
tap "key:start"
tap "key:find"
fill "key:search" "swimming near e17"
expect checks
shot sheet-results
tap "key:filters"
expect screen "filters"
expect none chosen
expect checks
shot sheet
tap "key:group:age"
expect screen "filters"
tap "key:choose:age=5-10"
expect checks
shot sheet-age
tap "key:back"
expect checks
tap "key:group:distance"
tap "key:choose:distance=2"
tap "key:show"
expect screen "search"
expect checks
shot sheet-narrowed
tap "key:let-go:age=5-10"
tap "key:filters"
tap "key:clear-all"
expect none chosen
tap "key:show"
expect screen "search"
tap "Walthamstow Wheelies Swim"
expect screen "service"
expect checks
