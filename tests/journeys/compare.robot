#! inputs: touch keys
#! langs: en ur
# Two services row by row; of more than two in the list, any two.
tap "key:start"
tap "key:find"
tap "key:category:health"
tap "key:service:chatterbox-drop-in"
tap "key:keep"
tap "key:back"
tap "key:service:bladder-and-bowel-clinic"
tap "key:keep"
tap "key:my-list"
tap "key:compare"
expect screen "compare"
expect checks
shot compare
tap "key:service:chatterbox-drop-in"
expect screen "service"
tap "key:back"
tap "key:back"
tap "key:back"
tap "key:back"
tap "key:service:feeding-clinic"
tap "key:keep"
tap "key:my-list"
tap "key:compare"
expect screen "pick-two"
expect checks
shot pick-two
tap "key:pick:feeding-clinic"
tap "key:show"
expect screen "pick-two"
expect checks
shot pick-two-asked
tap "key:pick:chatterbox-drop-in"
tap "key:show"
expect screen "compare"
expect checks
