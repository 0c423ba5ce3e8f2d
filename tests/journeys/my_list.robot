#! inputs: touch keys
#! langs: en ur
# Services are kept for this sitting, looked at, taken out and put back; the way to the list is always in the same place.
tap "key:start"
tap "key:find"
tap "key:category:health"
tap "key:service:chatterbox-drop-in"
expect screen "service"
expect checks
shot service
tap "key:keep"
expect checks
shot service-kept
tap "key:my-list"
expect screen "my-list"
expect checks
shot list-of-one
tap "key:service:chatterbox-drop-in"
expect screen "service"
# From a page under the list it leads back to it, no deeper.
tap "key:my-list"
expect screen "my-list"
tap "key:take-out:chatterbox-drop-in"
expect checks
shot list-empty
tap "key:put-back"
expect checks
tap "key:back"
tap "key:back"
tap "key:service:bladder-and-bowel-clinic"
tap "key:keep"
tap "key:back"
expect screen "choice"
expect checks
shot category-with-list
tap "key:back"
expect screen "search"
expect checks
tap "key:search"
expect checks
done
tap "key:back"
expect screen "home"
expect checks
shot home-with-list
tap "key:my-list"
expect screen "my-list"
expect checks
shot list-of-two
tap "key:clear"
expect checks
tap "key:put-back"
tap "key:take-out:chatterbox-drop-in"
tap "key:take-out:bladder-and-bowel-clinic"
tap "key:find"
expect screen "search"
