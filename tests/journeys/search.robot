#! inputs: touch keys
#! langs: en ur
# Words in, services out, with every letter; whatever is typed, there is a person to ask.
tap "key:start"
tap "key:find"
expect screen "search"
expect checks
shot search-empty
tap "key:search"
type "speach therapy"
expect checks
shot search-typing
done
expect value "key:search" "speach therapy"
tap "Talking Steps Speech and Language Therapy"
expect screen "service"
tap "key:back"
expect screen "search"
expect value "key:search" "speach therapy"
expect checks
shot search-results
# Nothing found is never the end.
fill "key:search" "zzqqxxvv"
expect checks
shot search-nothing
tap "key:people"
expect screen "people"
tap "key:back"
expect screen "search"
