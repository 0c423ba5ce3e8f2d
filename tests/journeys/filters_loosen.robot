#! panels: 1920x1080@21.5in
#! langs: en ur
# Where a filter leaves nothing, it is said which to let go of, with what that gives, and whom to ask.
tap "key:start"
tap "key:find"
fill "key:search" "benefits"
tap "key:group:category"
tap "key:choose:category=money"
fill "key:search" "swimming"
expect checks
shot loosen
tap "key:loosen:category=money"
expect none chosen
tap "Walthamstow Wheelies Swim"
expect screen "service"
tap "key:back"
fill "key:search" "zzqqxxvv"
expect checks
shot loosen-nothing
tap "key:contact:sendiass"
expect screen "people"
