#! also: 1280x800@10.1in,keys,en
# What will be asked and who gets it, before anything is asked. Closed when nothing could be kept.
tap "Start"
tap "Ask for an EHC needs assessment"
expect screen "request"
expect text "Practice: nothing is sent"
expect text "You do not need a report or a diagnosis to ask."
expect text "Only the council can open it."
expect checks
shot request
tap "How it all works"
expect screen "guide"
tap "Back"
tap "Back"
expect screen "home"
keeper gone
tap "Ask for an EHC needs assessment"
expect text "You cannot send a request here just now"
expect no text "Begin"
expect checks
shot request-closed
tap "Other ways to ask"
expect screen "people"
tap "Back"
keeper answers
tap "Try again"
tap "Begin"
expect screen "question"
