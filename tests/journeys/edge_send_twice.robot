#! panels: 1280x800@10.1in 800x480@7in
#! inputs: touch keys
# Two presses on Send are one request.
include "steps/first_question.steps"
include "steps/parent_to_home.steps"
include "steps/home_to_check.steps"
tap twice "Send my request"
expect screen "kept"
expect kept 1
wait 10s
expect screen "kept"
expect kept 1
