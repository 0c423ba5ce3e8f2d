#! panels: 1280x800@10.1in 800x480@7in
# No room for one more: nothing was kept, and the screen says so. With room again it is kept once.
include "steps/first_question.steps"
include "steps/parent_to_home.steps"
include "steps/home_to_check.steps"
keeper full
tap "Send my request"
expect screen "check"
expect text "Your request is not kept: this kiosk is full"
expect text "Your answers are still here."
expect checks
shot full
expect kept 0
tap "Show my answers"
expect text "Zoe Quillfeather"
keeper answers
tap "Try again"
expect screen "kept"
expect kept 1
tap "Do something else"
keeper full
tap "Ask for an EHC needs assessment"
expect text "You cannot send a request here just now"
