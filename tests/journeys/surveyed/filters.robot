#! panels: 1280x800@10.1in 800x480@7in 720x1280@7in
# Filters that are screens of their own.
tap "key:start"
tap "key:find"
fill "key:search" "swimming near e17"
expect checks
tap "key:filters"
expect screen "filters"
expect checks
tap "key:group:age"
tap "key:choose:age=5-10"
expect checks
