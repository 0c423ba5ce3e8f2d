#! inputs: touch keys
#! langs: en ur
# The services behind one door, a handful at a time, forwards and back.
tap "key:start"
tap "key:find"
tap "key:category:health"
expect screen "category"
expect checks
shot category
tap "key:next-services"
expect screen "category"
expect checks
shot category-next
tap "key:previous-services"
expect screen "category"
tap "key:people"
expect screen "people"
tap "key:back"
expect screen "category"
tap "key:back"
expect screen "search"
