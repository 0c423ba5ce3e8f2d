#! panels: 1920x1080@21.5in 1280x800@10.1in
#! inputs: touch keys
# New words begin with their first screenful, wherever the old ones were left.
tap "key:start"
tap "key:find"
fill "key:search" "e"
tap "key:results/more"
tap "key:results/more"
expect text "Up"
fill "key:search" "speech"
expect no text "Up"
shot search-again
