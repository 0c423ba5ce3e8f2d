#! panels: 1280x800@10.1in 800x480@7in
# The keeper goes away before the request is handed over: never "kept", the answers stay, and a retry keeps it once.
include "steps/first_question.steps"
include "steps/parent_to_home.steps"
include "steps/home_to_check.steps"
keeper gone
tap "Send my request"
expect screen "check"
expect text "We cannot tell if your request is kept"
expect text "Your answers are still here."
expect no text "Kept safe"
expect checks
shot gone
tap "Show my answers"
expect text "Zoe Quillfeather"
tap "Try again"
expect text "We cannot tell if your request is kept"
tap "Other ways to ask"
expect screen "people"
tap "Back"
keeper answers
tap "Try again"
expect screen "kept"
expect kept 1
