#! panels: 1280x800@10.1in 800x480@7in
#! inputs: touch keys
# Two presses on Send are one request, and so are two tries that nobody answered, by whatever way back to Send.
include "steps/first_question.steps"
include "steps/parent_to_home.steps"
include "steps/home_to_check.steps"
tap twice "Send my request"
expect screen "kept"
expect kept 1
wait 10s
expect screen "kept"
expect kept 1
expect collected 1
new sitting
include "steps/first_question.steps"
include "steps/parent_to_home.steps"
include "steps/home_to_check.steps"
keeper silent
tap "Send my request"
expect text "We cannot tell if your request is kept"
tap "Back"
expect screen "question"
tap "Continue"
expect screen "check"
wait 20s
tap "Send my request"
expect text "We cannot tell if your request is kept"
tap "Back"
tap "Continue"
keeper answers
tap "Send my request"
expect screen "kept"
expect kept 2
expect collected 2
# Answers that were changed in between are another request.
new sitting
include "steps/first_question.steps"
include "steps/parent_to_home.steps"
include "steps/home_to_check.steps"
keeper silent
tap "Send my request"
expect text "We cannot tell if your request is kept"
tap "key:change:child_name:child_name:"
fill "Child's name" "Samira"
tap "Continue"
keeper answers
tap "Try again"
expect screen "kept"
expect kept 4
expect collected 4
