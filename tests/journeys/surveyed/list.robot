# What a family keeps: looked at, compared, taken along on a phone and on paper.
printer "By the help desk"
tap "key:start"
tap "key:find"
tap "key:category:health"
tap "key:service:chatterbox-drop-in"
tap "key:keep"
tap "key:back"
tap "key:service:bladder-and-bowel-clinic"
tap "key:keep"
tap "key:my-list"
expect screen "my-list"
expect checks
tap "key:compare"
expect screen "compare"
expect checks
tap "key:back"
tap "key:take"
expect screen "take"
expect checks
tap "key:print"
expect screen "print"
expect checks
tap "key:print-not"
tap "key:back"
tap "key:back"
tap "key:back"
tap "key:service:feeding-clinic"
tap "key:keep"
tap "key:my-list"
tap "key:compare"
expect screen "pick-two"
expect checks
