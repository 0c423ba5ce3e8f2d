#! panels: 800x480@7in
# Where the keys leave little room, the button that puts them away says how many were found.
tap "key:start"
tap "key:find"
tap "key:search"
expect no text "Show "
type "speach"
expect text "Show "
tap "key:close"
expect no text "Show "
tap "Talking Steps Speech and Language Therapy"
expect screen "service"
