# Looking for something, with words and without.
tap "key:start"
tap "key:find"
expect screen "search"
expect checks
tap "key:search"
type "speach"
expect checks
done
expect checks
tap "key:back"
tap "key:browse"
expect screen "browse"
expect checks
tap "key:choice:category=health"
expect screen "choice"
expect checks
tap "key:service:chatterbox-drop-in"
expect screen "service"
expect checks
