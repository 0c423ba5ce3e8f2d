#! panels: 1920x1080@21.5in
#! inputs: touch keys
#! langs: en ur
# Filters stand beside the list: each says how many it leads to, and is let go of with one press.
tap "key:start"
tap "key:find"
fill "key:search" "swimming near e17"
expect none chosen
expect checks
shot filters-none
tap "key:group:age"
expect none chosen
tap "key:choose:age=5-10"
expect checks
shot filters-age
tap "key:all-filters"
tap "key:group:distance"
tap "key:choose:distance=2"
expect checks
shot filters-two
tap "key:let-go:age=5-10"
tap "key:all-filters"
tap "key:group:category"
tap "key:choose:category=play"
tap "key:clear-all"
expect none chosen
expect checks
tap "Walthamstow Wheelies Swim"
expect screen "service"
expect checks
tap "key:back"
expect value "key:search" "swimming near e17"
