#! inputs: touch keys
#! langs: en ur
# Without typing: every way to look leads to a list with its filters, or says where to ask.
tap "key:start"
tap "key:browse"
expect screen "browse"
expect none chosen
expect checks
shot browse
tap "key:choice:age=5-10"
expect screen "choice"
expect checks
shot browse-age
tap "key:next-results"
expect screen "choice"
expect checks
tap "key:previous-results"
tap "key:back"
tap "key:choice:category=health"
expect screen "choice"
expect checks
shot browse-category
tap "key:people"
expect screen "people"
tap "key:back"
expect screen "choice"
tap "key:back"
# No service is put under this head: what the area says stands in its place.
tap "key:choice:head=section-41"
expect text "Ask for the list of approved schools"
expect text "London Borough of Enfield"
expect checks
shot browse-head
tap "key:back"
tap "key:back"
expect screen "home"
tap "key:find"
tap "key:browse"
expect screen "browse"
