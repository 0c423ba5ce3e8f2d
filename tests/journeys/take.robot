#! inputs: touch keys
#! langs: en ur
# One service and the whole list as codes for a phone's camera, as a contact and in words.
tap "key:start"
tap "key:find"
tap "key:category:health"
tap "key:service:chatterbox-drop-in"
tap "key:take"
expect screen "take"
expect checks
shot take-contact
tree take-contact
tap "key:as-words"
expect checks
shot take-words
tree take-words
tap "key:back"
tap "key:keep"
tap "key:back"
tap "key:service:bladder-and-bowel-clinic"
tap "key:keep"
tap "key:back"
# One that a family may not want to be seen with.
tap "key:next-results"
tap "key:service:green-door-counselling"
tap "key:keep"
tap "key:take"
expect checks
shot take-sensitive
tree take-sensitive
tap "key:my-list"
tap "key:take"
expect checks
shot take-list
tree take-list
tap "key:code-next"
expect checks
shot take-list-next
tree take-list-next
tap "key:code-before"
tap "key:as-words"
expect checks
shot take-list-words
tree take-list-words
