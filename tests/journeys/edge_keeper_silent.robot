#! panels: 1920x1080@21.5in 800x480@7in
# A keeper that never answers never leads to "kept"; a retry keeps the request exactly once.
include "steps/first_question.steps"
include "steps/parent_to_home.steps"
include "steps/home_to_check.steps"
keeper silent
tap "Send my request"
expect screen "check"
expect text "We cannot tell if your request is kept"
expect text "The safe store did not answer."
expect no text "Kept safe"
wait 30s
expect screen "check"
expect no text "Kept safe"
tap "Try again"
expect text "We cannot tell if your request is kept"
expect checks
shot silent
keeper answers
tap "Try again"
expect screen "kept"
expect kept 1
